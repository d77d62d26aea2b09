import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import { idInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { actingAdmin } from "../../resources/admins/actingAdmin";
import { actingAdminId } from "../../resources/admins/inputs";
import { writeConversations } from "../../resources/conversations/access";
import { assignmentPart, conversationWithPart } from "../../resources/conversations/examples";
import { conversationId, optionalBody } from "../../resources/conversations/inputs";
import type { Conversation } from "../../resources/conversations/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations/manageconversation
export const assignConversationToAdmin = action({
  display: {
    label: "Assign Conversation to Admin",
    description:
      "Assign a conversation to an admin: give it to a teammate. Assign Conversation to Team routes it to a team.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    id: conversationId,
    assigneeId: idInput({
      label: "Assignee ID",
      required: true,
      example: "991267646",
      dataSource: "selectAdmin",
      comments: "ID of the admin to assign the conversation to. A team it is assigned to stays.",
    }),
    body: optionalBody,
    adminId: actingAdminId,
  },
  perform: async (context, { connection, id, adminId, assigneeId, body }) => {
    const client = createClient(connection, context, writeConversations);
    const { data } = await client.post<Conversation>(path`/conversations/${id}/parts`, {
      message_type: "assignment",
      type: "admin",
      admin_id: await actingAdmin(client, context, adminId),
      assignee_id: assigneeId,
      body,
    });
    return { data };
  },
  examplePayload: {
    data: {
      ...conversationWithPart({
        ...assignmentPart,
        assigned_to: { type: "admin", id: "991267646" },
      }),
      admin_assignee_id: 991267646,
    },
  },
});
