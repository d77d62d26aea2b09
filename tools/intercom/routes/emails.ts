import { presentEmailSetting } from "../present/emails";
import { listOf } from "../present/lists";
import { ApiError } from "../server/errors";
import { needs, type Routes } from "../server/route";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/emails

export const emailRoutes: Routes = {
  "GET /emails": needs("Read emails", ({ workspace }) =>
    listOf([...workspace.emailSettings.values()].map(presentEmailSetting)),
  ),

  "GET /emails/:id": needs("Read emails", ({ workspace, params }) => {
    const setting = workspace.emailSettings.get(params.id ?? "");
    if (!setting) throw new ApiError(404, "not_found", "Email setting not found");
    return presentEmailSetting(setting);
  }),
};
