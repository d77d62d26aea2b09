import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { getList } from "../../client/getList";
import { connection } from "../../inputs/common";
import { readAdmins } from "../../resources/admins/access";
import type { AwayStatusReason } from "../../resources/admins/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/away-status-reasons/listawaystatusreasons
export const listAwayStatusReasons = action({
  display: {
    label: "List Away Status Reasons",
    description: "List the reasons that a teammate can be away for, deleted ones included.",
  },
  performSafety: "safe",
  inputs: { connection },
  perform: async (context, { connection }) => {
    const client = createClient(connection, context, readAdmins);
    const data = await getList<AwayStatusReason>(client, "/away_status_reasons");
    return { data };
  },
  examplePayload: {
    data: {
      type: "list",
      data: [
        {
          type: "away_status_reason",
          id: "12345",
          label: "On a break",
          emoji: "☕",
          order: 1,
          deleted: false,
          created_at: 1734537243,
          updated_at: 1734537243,
        },
      ],
    },
  },
});
