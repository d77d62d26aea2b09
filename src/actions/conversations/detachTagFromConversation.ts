import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import type { Tag } from "../../client/types";
import { connection } from "../../inputs/common";
import { adminId } from "../../resources/admins/inputs";
import { attachedTagId, conversationId } from "../../resources/conversations/inputs";
import { detachedTagExample } from "../../resources/tags/examples";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/tags/detachtagfromconversation
export const detachTagFromConversation = action({
  display: {
    label: "Detach Tag from Conversation",
    description: "Removes a tag from a conversation.",
  },
  performSafety: "notAllowed",
  inputs: { connection, id: conversationId, adminId, tagId: attachedTagId },
  perform: async (context, { connection, id, adminId, tagId }) => {
    const client = createClient(connection, context);
    const { data } = await client.delete<Tag>(path`/conversations/${id}/tags/${tagId}`, {
      data: { admin_id: adminId },
    });
    return { data };
  },
  examplePayload: { data: detachedTagExample },
});
