import type { Identified } from "../../client/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/companies/company
export interface Company extends Identified {
  type: string;
  company_id: string;
  name?: string;
  remote_created_at?: number;
}
