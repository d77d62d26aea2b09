import { getList } from "../../client/getList";
import type { Client, Identified } from "../../client/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/help-center/help_center
export interface HelpCenter extends Identified {
  display_name: string;
  identifier: string;
}

/** All help centers of the workspace: Intercom answers them at once. */
export const getHelpCenters = (client: Client) =>
  getList<HelpCenter>(client, "/help_center/help_centers");
