import type { Identified } from "../../client/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/macros/macro
export interface Macro extends Identified {
  type: string;
  name: string;
  body: string;
  body_text: string;
}

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/macros/listmacros
export const MACRO_LIST = { url: "/macros", largestPage: 150 };
