import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import type { Admin } from "../../client/types";
import { connection } from "../../inputs/common";
import { awayAdminExample } from "../../resources/admins/examples";
import {
  awayMode,
  awayModeReassign,
  awayStatusReasonId,
  soughtAdminId,
} from "../../resources/admins/inputs";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/admins/setawayadmin
export const setAdminAway = action({
  display: {
    label: "Set Admin Away",
    description: "Sets an admin to away in the Inbox, or back to active.",
  },
  performSafety: "notAllowed",
  inputs: { connection, adminId: soughtAdminId, awayMode, awayModeReassign, awayStatusReasonId },
  perform: async (
    context,
    { connection, adminId, awayMode, awayModeReassign, awayStatusReasonId },
  ) => {
    const client = createClient(connection, context);
    const { data } = await client.put<Admin>(path`/admins/${adminId}/away`, {
      away_mode_enabled: awayMode === "true",
      away_mode_reassign: awayModeReassign,
      away_status_reason_id: awayStatusReasonId,
    });
    return { data };
  },
  examplePayload: { data: awayAdminExample },
});
