import { presentHelpCenter } from "../../present/helpCenter";
import { listOf } from "../../present/lists";
import { needs, type Routes } from "../../server/route";
import { helpCenterIn } from "./records";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/help-center/listhelpcenters

export const helpCenterRoutes: Routes = {
  "GET /help_center/help_centers": needs("Read and list articles", ({ workspace }) =>
    listOf([...workspace.helpCenters.values()].map((each) => presentHelpCenter(each, workspace))),
  ),

  "GET /help_center/help_centers/:help_center_id": needs("Read and list articles", (call) =>
    presentHelpCenter(helpCenterIn(call), call.workspace),
  ),
};
