import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import { selectInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { actingAdmin } from "../../resources/admins/actingAdmin";
import { actingAdminId } from "../../resources/admins/inputs";
import { writeConversations } from "../../resources/conversations/access";
import { assignmentPart, conversationWithPart } from "../../resources/conversations/examples";
import { conversationId, optionalBody } from "../../resources/conversations/inputs";
import type { Conversation } from "../../resources/conversations/types";

/** The assignee of a conversation that is assigned to none. */
const NOBODY = "0";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations/manageconversation
export const unassignConversation = action({
  display: {
    label: "Unassign Conversation",
    description: "Take a conversation from its admin or from its team.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    id: conversationId,
    unassignFrom: selectInput({
      label: "Unassign From",
      required: true,
      default: "admin",
      example: "admin",
      choices: [
        { label: "Admin", value: "admin" },
        { label: "Team", value: "team" },
      ],
      comments: "Which of the two assignments ends.",
    }),
    body: optionalBody,
    adminId: actingAdminId,
  },
  perform: async (context, { connection, id, adminId, unassignFrom, body }) => {
    const client = createClient(connection, context, writeConversations);
    const { data } = await client.post<Conversation>(path`/conversations/${id}/parts`, {
      message_type: "assignment",
      type: unassignFrom,
      admin_id: await actingAdmin(client, context, adminId),
      assignee_id: NOBODY,
      body,
    });
    return { data };
  },
  examplePayload: { data: { ...conversationWithPart(assignmentPart), admin_assignee_id: 0 } },
});
