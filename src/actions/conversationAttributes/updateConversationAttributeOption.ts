import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import { connection } from "../../inputs/common";
import { listAttributeExample } from "../../resources/conversationAttributes/examples";
import {
  listAttributeId,
  optionId,
  optionLabel,
} from "../../resources/conversationAttributes/inputs";
import type { ConversationAttribute } from "../../resources/conversationAttributes/types";
import { writeConversations } from "../../resources/conversations/access";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations-attributes/updateconversationattributeoption
export const updateConversationAttributeOption = action({
  display: {
    label: "Update Conversation Attribute Option",
    description: "Rename an option of a conversation attribute of the type list.",
  },
  performSafety: "notAllowed",
  inputs: { connection, id: listAttributeId, optionId, label: optionLabel },
  perform: async (context, { connection, id, optionId, label }) => {
    const client = createClient(connection, context, writeConversations);
    const { data } = await client.put<ConversationAttribute>(
      path`/conversations/attributes/${id}/options/${optionId}`,
      { label },
    );
    return { data };
  },
  examplePayload: { data: listAttributeExample },
});
