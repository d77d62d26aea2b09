import type { Identified } from "../../client/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/segments/segment
export interface Segment extends Identified {
  type: string;
  name: string;
  person_type: string;
}
