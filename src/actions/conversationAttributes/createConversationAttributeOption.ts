import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import { connection } from "../../inputs/common";
import { listAttributeExample } from "../../resources/conversationAttributes/examples";
import { listAttributeId, optionLabel } from "../../resources/conversationAttributes/inputs";
import type { ConversationAttribute } from "../../resources/conversationAttributes/types";
import { writeConversations } from "../../resources/conversations/access";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations-attributes/createconversationattributeoption
export const createConversationAttributeOption = action({
  display: {
    label: "Create Conversation Attribute Option",
    description: "Add an option to a conversation attribute of the type list.",
  },
  performSafety: "notAllowed",
  inputs: { connection, id: listAttributeId, label: optionLabel },
  perform: async (context, { connection, id, label }) => {
    const client = createClient(connection, context, writeConversations);
    const { data } = await client.post<ConversationAttribute>(
      path`/conversations/attributes/${id}/options`,
      { label },
    );
    return { data };
  },
  examplePayload: { data: listAttributeExample },
});
