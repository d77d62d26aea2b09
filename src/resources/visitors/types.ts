import type { Identified } from "../../client/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/visitors/visitor
export interface Visitor extends Identified {
  type: string;
  user_id: string;
}
