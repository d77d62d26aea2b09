import type { Identified } from "../../client/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/brands/brand
export interface Brand extends Identified {
  type: string;
  name: string;
  is_default: boolean;
}
