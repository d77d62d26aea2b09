import { action } from "@prismatic-io/spectral";
import { createClient, hasList } from "../../client/createClient";
import type { AwayStatusReason, List } from "../../client/types";
import { connection } from "../../inputs/common";
import { awayStatusReasonListExample } from "../../resources/admins/examples";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/away-status-reasons/listawaystatusreasons
export const listAwayStatusReasons = action({
  display: {
    label: "List Away Status Reasons",
    description: "Returns all reasons for being away, deleted ones included.",
  },
  performSafety: "safe",
  inputs: { connection },
  perform: async (context, { connection }) => {
    const client = createClient(connection, context);
    const { data } = await client.get<List<AwayStatusReason>>("/away_status_reasons", {
      answer: hasList("data"),
    });
    return { data };
  },
  examplePayload: { data: awayStatusReasonListExample },
});
