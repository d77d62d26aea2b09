import { presentAdmin } from "../../present/admins";
import { presentAdminItem } from "../../present/events";
import { listOf } from "../../present/lists";
import { checkFields, flag, integer, nullable } from "../../server/body";
import { ApiError, invalid, missing } from "../../server/errors";
import { type Call, needs, queryValue, type Routes } from "../../server/route";
import { OWNER_ID } from "../../workspace/admins";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/admins/setawayadmin

const adminOf = ({ workspace, params }: Call, message: string) => {
  const admin = workspace.admins.get(params.id ?? "");
  if (!admin) throw new ApiError(404, "admin_not_found", message);
  return admin;
};

const setAway = (call: Call) => {
  const { workspace, body } = call;
  const admin = adminOf(call, "Admin for admin_id not found");
  checkFields(body, {
    away_mode_enabled: flag,
    away_mode_reassign: flag,
    away_status_reason_id: nullable(integer),
  });
  for (const field of ["away_mode_enabled", "away_mode_reassign"] as const) {
    if (body[field] === undefined) throw missing(`${field} is required`, field);
  }
  const { away_mode_enabled, away_mode_reassign, away_status_reason_id } = body;
  if (away_status_reason_id != null) {
    const reason = workspace.awayStatusReasons.get(String(away_status_reason_id));
    if (!reason) throw invalid("Away status reason not found");
    if (reason.deleted) throw invalid("Away status reason is deleted");
  } else if (away_mode_enabled && workspace.settings.awayReasonMandatory) {
    throw new ApiError(400, "away_status_reason_mandatory", "Away status reason is mandatory");
  }
  Object.assign(admin, {
    away_mode_enabled,
    away_mode_reassign,
    away_status_reason_id: away_mode_enabled ? (away_status_reason_id ?? null) : null,
  });
  workspace.logActivity("admin_away_mode_change", `${admin.name} changed the away mode.`, {
    metadata: { away_mode: away_mode_enabled },
  });
  workspace.webhooks.notify("admin.away_mode_updated", () => presentAdminItem(admin, workspace));
  return presentAdmin(admin);
};

const AVATAR = { type: "avatar", image_url: "https://static.example.com/avatars/admin.png" };

export const adminRoutes: Routes = {
  "GET /me": ({ workspace }) => {
    const owner = workspace.admins.get(OWNER_ID);
    return {
      type: "admin",
      ...(owner && presentAdmin(owner)),
      avatar: AVATAR,
      email_verified: true,
      app: {
        type: "app",
        ...workspace.app,
        secure: false,
        identity_verification: false,
        timezone: workspace.settings.timezone,
      },
    };
  },

  "GET /admins": needs("Read admins", ({ workspace, query }) => ({
    type: "admin.list",
    admins: [...workspace.admins.values()].map((admin) => ({
      ...presentAdmin(admin),
      ...(queryValue(query.display_avatar) === "true" && { avatar: AVATAR }),
    })),
  })),

  "GET /admins/:id": needs("Read admins", (call) => presentAdmin(adminOf(call, "Admin not found"))),

  "PUT /admins/:id/away": needs("Update admins", setAway),

  "GET /away_status_reasons": needs("Read admins", ({ workspace }) =>
    listOf(
      [...workspace.awayStatusReasons.values()].map((reason) => ({
        type: "away_status_reason",
        ...reason,
      })),
    ),
  ),
};
