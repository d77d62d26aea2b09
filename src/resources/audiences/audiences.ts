import type { Identified } from "../../client/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/audiences/audience
export interface Audience extends Identified {
  type: string;
  name: string;
  predicates: object[];
  role_predicates: object[];
}

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/audiences/listaudiences
export const AUDIENCE_LIST = { url: "/audiences", largestPage: 50 };
