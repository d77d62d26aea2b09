import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import type { ConversationAttribute } from "../../client/types";
import { connection } from "../../inputs/common";
import { newAttribute } from "../../resources/conversationAttributes/attributes";
import { conversationAttributeExample } from "../../resources/conversationAttributes/examples";
import {
  attributeName,
  dataType,
  description,
  isRequired,
  multiline,
  options,
  referenceObjectTypeId,
  referenceType,
  visibleToTeamIds,
} from "../../resources/conversationAttributes/inputs";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations-attributes/createconversationattribute
export const createConversationAttribute = action({
  display: {
    label: "Create Conversation Attribute",
    description: "Defines a new attribute of conversations.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    name: attributeName,
    dataType,
    description,
    required: isRequired,
    multiline,
    options,
    referenceType,
    referenceObjectTypeId,
    visibleToTeamIds,
  },
  perform: async (context, { connection, ...attribute }) => {
    const client = createClient(connection, context);
    const { data } = await client.post<ConversationAttribute>(
      "/conversations/attributes",
      newAttribute(attribute),
    );
    return { data };
  },
  examplePayload: { data: conversationAttributeExample },
});
