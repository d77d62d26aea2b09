import type { Identified } from "../../client/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/notes/note
export interface Note extends Identified {
  type: string;
  body: string;
}
