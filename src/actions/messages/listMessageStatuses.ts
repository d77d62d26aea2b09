import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { listByCursor } from "../../client/pagination/cursor";
import type { Identified } from "../../client/types";
import { idInput, perPageInput } from "../../inputs/builders";
import { connection, fetchAll, maxRecords, startingAfter } from "../../inputs/common";
import { readConversations } from "../../resources/conversations/access";
import { messageStatusExample } from "../../resources/messages/examples";

/** One message of an outbound campaign. */
interface MessageStatus extends Identified {
  status: string;
  whatsapp_message_id: string;
}

/** Statuses as Intercom answers them: a list under a key of its own. */
interface MessageStatuses {
  type?: string;
  ruleset_id?: string;
  events: MessageStatus[];
  total_count?: number | null;
  pages?: unknown;
}

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/messages/getwhatsappmessagestatus
export const listMessageStatuses = action({
  display: {
    label: "List Message Statuses",
    description: "List the delivery status of the WhatsApp messages of one outbound campaign.",
  },
  performSafety: "safe",
  inputs: {
    connection,
    rulesetId: idInput({
      of: "ruleset",
      label: "Ruleset ID",
      required: true,
      example: "12345",
      comments:
        "ID of the campaign whose statuses to return, as in the address of its page in Intercom: the last number.",
    }),
    fetchAll,
    maxRecords,
    perPage: perPageInput({ of: "Statuses", max: 100, usual: 50, example: "20" }),
    startingAfter,
  },
  perform: async (context, { connection, rulesetId, ...paging }) => {
    const client = createClient(connection, context, readConversations);
    const params = { ruleset_id: rulesetId };
    const request = { url: "/messages/status", params, key: "events", largestPage: 100 };
    return { data: await listByCursor<MessageStatus, MessageStatuses>(client, request, paging) };
  },
  examplePayload: {
    data: {
      type: "list",
      ruleset_id: "12345",
      events: [
        {
          id: "event_1",
          ...messageStatusExample,
          user_id: "5ba682d23d7cf92bef87bfd4",
          whatsapp_message_id: "wamid_abc123",
        },
      ],
      total_count: 1,
      pages: { type: "pages", page: 1, per_page: 50, total_pages: 1 },
    },
  },
});
