import type { Identified } from "../../client/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/jobs/jobsstatus
export interface Job extends Identified {
  type: string;
  status: string;
  resource_id?: string | null;
}
