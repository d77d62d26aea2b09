import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client";
import { tagExample } from "../../examples/tags";
import { adminId } from "../../inputs/admins";
import { connection, tagId } from "../../inputs/common";
import { conversationId } from "../../inputs/conversations";
import { path } from "../../path";
import type { Tag } from "../../types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/tags/attachtagtoconversation
export const attachTagToConversation = action({
  display: { label: "Attach Tag to Conversation", description: "Adds a tag to a conversation." },
  performSafety: "notAllowed",
  inputs: { connection, id: conversationId, adminId, tagId },
  perform: async (context, { connection, id, adminId, tagId }) => {
    const client = createClient(connection, context);
    const { data } = await client.post<Tag>(
      path`/conversations/${id}/tags`,
      { id: tagId, admin_id: adminId },
      { repeatable: true },
    );
    return { data };
  },
  examplePayload: { data: tagExample },
});
