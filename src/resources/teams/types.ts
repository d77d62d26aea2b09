import type { Identified } from "../../client/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/teams/team
export interface Team extends Identified {
  type: string;
  name: string;
}
