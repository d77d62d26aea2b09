import type { Identified } from "../../client/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/jobs/jobsstatus
export interface Job extends Identified {
  type: string;
  status: string;
  resource_id?: string | null;
}

export const jobExample = {
  type: "job",
  id: "20",
  url: "https://api.intercom.io/jobs/status/20",
  status: "success",
  resource_type: "ticket",
  resource_id: "774",
  resource_url: "https://api.intercom.io/tickets/774",
};
