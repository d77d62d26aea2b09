import type { Identified } from "../../client/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/help-center/collection
export interface Collection extends Identified {
  name: string;
  parent_id: string | null;
  /** Null inside of another collection, whose help center it then is. */
  help_center_id: number | null;
}

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/help-center/listallcollections
export const COLLECTION_LIST = {
  url: "/help_center/collections",
  largestPage: 250,
};
