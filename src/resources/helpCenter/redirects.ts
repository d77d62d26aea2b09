import { path } from "../../client/path";
import type { Identified } from "../../client/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/help-center/help_center_redirect
export interface Redirect extends Identified {
  type: string;
  from_url: string;
  target_type: string;
  target_id: string;
}

/** The list of the redirects of a help center. */
export const redirectList = (helpCenterId: string) => ({
  url: path`/help_center/help_centers/${helpCenterId}/redirects`,
  largestPage: 250,
});
