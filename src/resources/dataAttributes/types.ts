// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/data-attributes/data_attribute
export interface DataAttribute {
  type: string;
  /** Absent on standard attributes. */
  id?: number;
  model: string;
  name: string;
  full_name: string;
  label: string;
  description?: string;
  data_type: string;
  options?: string[] | null;
  api_writable?: boolean;
  custom: boolean;
  archived?: boolean;
}
