import type { Identified } from "../../client/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/tags/tag
export interface Tag extends Identified {
  type: string;
  name: string;
}
