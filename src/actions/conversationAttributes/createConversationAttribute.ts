import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client";
import { newAttribute } from "../../conversations/attributes";
import { conversationAttributeExample } from "../../examples/conversationAttributes";
import { connection } from "../../inputs/common";
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
} from "../../inputs/conversationAttributes";
import type { ConversationAttribute } from "../../types";

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
