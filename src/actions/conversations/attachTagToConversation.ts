import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import { connection } from "../../inputs/common";
import { actingAdmin } from "../../resources/admins/actingAdmin";
import { actingAdminId } from "../../resources/admins/inputs";
import { conversationId } from "../../resources/conversations/inputs";
import { writeTags } from "../../resources/tags/access";
import { taggedExample } from "../../resources/tags/examples";
import { tagId } from "../../resources/tags/inputs";
import type { Tag } from "../../resources/tags/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/tags/attachtagtoconversation
export const attachTagToConversation = action({
  display: {
    label: "Attach Tag to Conversation",
    description: "Add an existing tag to a conversation.",
  },
  performSafety: "notAllowed",
  inputs: { connection, id: conversationId, tagId, adminId: actingAdminId },
  perform: async (context, { connection, id, adminId, tagId }) => {
    const client = createClient(connection, context, writeTags);
    const { data } = await client.post<Tag>(
      path`/conversations/${id}/tags`,
      { id: tagId, admin_id: await actingAdmin(client, context, adminId) },
      { idempotent: true },
    );
    return { data };
  },
  examplePayload: { data: taggedExample },
});
