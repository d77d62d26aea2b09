import type { Identified } from "../../client/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/contacts/contact
export interface Contact extends Identified {
  type: string;
  external_id?: string | null;
  role: string;
  email?: string | null;
  phone?: string | null;
  name?: string | null;
  created_at: number;
}
