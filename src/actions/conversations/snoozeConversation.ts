import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import { integerInput, timeInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { actingAdmin } from "../../resources/admins/actingAdmin";
import { actingAdminId } from "../../resources/admins/inputs";
import { snoozeEnd } from "../../resources/common/snooze";
import { writeConversations } from "../../resources/conversations/access";
import { conversationWithPart, partWithoutBody } from "../../resources/conversations/examples";
import { conversationId } from "../../resources/conversations/inputs";
import type { Conversation } from "../../resources/conversations/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations/manageconversation
export const snoozeConversation = action({
  display: {
    label: "Snooze Conversation",
    description:
      "Snooze a conversation until a time or for some hours, such as until tomorrow. Open Conversation ends it.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    id: conversationId,
    snoozedUntil: timeInput({
      label: "Snoozed Until",
      example: "1924938000",
      means: "When the conversation opens again",
      more: "Either this or Snooze for Hours.",
      isFuture: true,
    }),
    hours: integerInput({
      label: "Snooze for Hours",
      example: "24",
      min: 1,
      comments: "Hours from now after which the conversation opens again, such as 24 for a day.",
    }),
    adminId: actingAdminId,
  },
  perform: async (context, { connection, id, adminId, snoozedUntil, hours }) => {
    const snoozed_until = snoozeEnd(snoozedUntil, hours);
    const client = createClient(connection, context, writeConversations);
    const { data } = await client.post<Conversation>(path`/conversations/${id}/parts`, {
      message_type: "snoozed",
      admin_id: await actingAdmin(client, context, adminId),
      snoozed_until,
    });
    return { data };
  },
  examplePayload: {
    data: {
      ...conversationWithPart({ ...partWithoutBody, part_type: "snoozed" }),
      open: false,
      state: "snoozed",
      snoozed_until: 1924938000,
    },
  },
});
