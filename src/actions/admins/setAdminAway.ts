import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import { booleanInput, idNumberInput, selectInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { updateAdmins } from "../../resources/admins/access";
import { adminExample } from "../../resources/admins/examples";
import { adminId } from "../../resources/admins/inputs";
import type { Admin } from "../../resources/admins/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/admins/setawayadmin
export const setAdminAway = action({
  display: {
    label: "Set Admin Away",
    description: "Set a teammate to away in the Inbox, or back to active.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    adminId,
    awayMode: selectInput({
      label: "Away Mode",
      required: true,
      default: "true",
      example: "true",
      choices: [
        { label: "On: the admin is away", value: "true" },
        { label: "Off: the admin is active", value: "false" },
      ],
      comments: "Whether the admin is away from now on.",
    }),
    awayModeReassign: booleanInput({
      label: "Reassign Replies",
      comments:
        "When true, assigns new replies in conversations of the admin to the default inbox.",
    }),
    awayStatusReasonId: idNumberInput({
      label: "Away Status Reason ID",
      example: "12345",
      dataSource: "selectAwayStatusReason",
      comments: "ID of the reason for being away. Some workspaces require one.",
    }),
  },
  perform: async (
    context,
    { connection, adminId, awayMode, awayModeReassign, awayStatusReasonId },
  ) => {
    const client = createClient(connection, context, updateAdmins);
    const { data } = await client.put<Admin>(path`/admins/${adminId}/away`, {
      away_mode_enabled: awayMode === "true",
      away_mode_reassign: awayModeReassign,
      away_status_reason_id: awayStatusReasonId,
    });
    return { data };
  },
  examplePayload: {
    data: {
      ...adminExample,
      away_mode_enabled: true,
      away_mode_reassign: true,
      away_status_reason_id: 12345,
    },
  },
});
