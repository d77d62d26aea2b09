import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { listByCursor } from "../../client/pagination";
import type { MessageStatus, MessageStatuses } from "../../client/types";
import { connection, fetchAll, startingAfter } from "../../inputs/common";
import { messageStatusListExample } from "../../resources/messages/examples";
import { rulesetId, statusesPerPage } from "../../resources/messages/inputs";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/messages/getwhatsappmessagestatus
export const listMessageStatuses = action({
  display: {
    label: "List Message Statuses",
    description: "Returns what became of the WhatsApp messages of one outbound campaign.",
  },
  performSafety: "safe",
  inputs: { connection, rulesetId, fetchAll, perPage: statusesPerPage, startingAfter },
  perform: async (context, { connection, rulesetId, ...paging }) => {
    const client = createClient(connection, context);
    const params = { ruleset_id: rulesetId };
    const request = { url: "/messages/status", params, key: "events", largestPage: 100 };
    return { data: await listByCursor<MessageStatus, MessageStatuses>(client, request, paging) };
  },
  examplePayload: { data: messageStatusListExample },
});
