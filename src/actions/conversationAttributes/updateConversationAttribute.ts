import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import type { ConversationAttribute } from "../../client/types";
import { connection } from "../../inputs/common";
import { attributeChanges } from "../../resources/conversationAttributes/attributes";
import { conversationAttributeExample } from "../../resources/conversationAttributes/examples";
import {
  attributeId,
  description,
  newAttributeName,
  newMultiline,
  newRequired,
  referenceObjectTypeId,
  referenceType,
  visibleToAllTeams,
  visibleToTeamIds,
} from "../../resources/conversationAttributes/inputs";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations-attributes/updateconversationattribute
export const updateConversationAttribute = action({
  display: {
    label: "Update Conversation Attribute",
    description:
      "Changes the given fields of a conversation attribute and leaves all others as they are.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    id: attributeId,
    name: newAttributeName,
    description,
    required: newRequired,
    multiline: newMultiline,
    referenceType,
    referenceObjectTypeId,
    visibleToTeamIds,
    visibleToAllTeams,
  },
  perform: async (context, { connection, id, ...fields }) => {
    const client = createClient(connection, context);
    const { data } = await client.put<ConversationAttribute>(
      path`/conversations/attributes/${id}`,
      attributeChanges(fields),
    );
    return { data };
  },
  examplePayload: { data: conversationAttributeExample },
});
