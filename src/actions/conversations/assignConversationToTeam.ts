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
export const assignConversationToTeam = action({
  display: {
    label: "Assign Conversation to Team",
    description:
      "Assign a conversation to a team: route it there. Assign Conversation to Admin gives it to one teammate.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    id: conversationId,
    assigneeId: idInput({
      label: "Team ID",
      required: true,
      example: "814866",
      dataSource: "selectTeam",
      comments: "ID of the team to assign the conversation to. An admin it is assigned to stays.",
    }),
    body: optionalBody,
    adminId: actingAdminId,
  },
  perform: async (context, { connection, id, adminId, assigneeId, body }) => {
    const client = createClient(connection, context, writeConversations);
    const { data } = await client.post<Conversation>(path`/conversations/${id}/parts`, {
      message_type: "assignment",
      type: "team",
      admin_id: await actingAdmin(client, context, adminId),
      assignee_id: assigneeId,
      body,
    });
    return { data };
  },
  examplePayload: {
    data: {
      ...conversationWithPart({ ...assignmentPart, assigned_to: { type: "team", id: "814866" } }),
      team_assignee_id: 814866,
    },
  },
});
