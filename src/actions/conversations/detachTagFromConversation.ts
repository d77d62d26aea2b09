import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import { idInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { actingAdmin } from "../../resources/admins/actingAdmin";
import { actingAdminId } from "../../resources/admins/inputs";
import { conversationId } from "../../resources/conversations/inputs";
import { writeTags } from "../../resources/tags/access";
import { taggedExample } from "../../resources/tags/examples";
import type { Tag } from "../../resources/tags/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/tags/detachtagfromconversation
export const detachTagFromConversation = action({
  display: {
    label: "Detach Tag from Conversation",
    description: "Remove a tag from a conversation. The tag itself stays.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    id: conversationId,
    tagId: idInput({
      label: "Tag ID",
      required: true,
      example: "17514",
      dataSource: "selectTag",
      comments: "ID of a tag that the conversation has.",
    }),
    adminId: actingAdminId,
  },
  perform: async (context, { connection, id, adminId, tagId }) => {
    const client = createClient(connection, context, writeTags);
    const { data } = await client.delete<Tag>(path`/conversations/${id}/tags/${tagId}`, {
      data: { admin_id: await actingAdmin(client, context, adminId) },
    });
    return { data };
  },
  examplePayload: { data: { ...taggedExample, id: "17514", name: "VIP" } },
});
