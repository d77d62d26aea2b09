import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import { booleanInput, textInput, triStateInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { updateBody } from "../../resources/common/updateBody";
import { conversationAttributeExample } from "../../resources/conversationAttributes/examples";
import {
  attributeId,
  description,
  nameOptions,
  referenceObjectTypeId,
  referenceType,
  visibleToTeamIds,
} from "../../resources/conversationAttributes/inputs";
import { relationship } from "../../resources/conversationAttributes/relationship";
import type { ConversationAttribute } from "../../resources/conversationAttributes/types";
import { writeConversations } from "../../resources/conversations/access";
import { InputError } from "../../values/inputError";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations-attributes/updateconversationattribute
export const updateConversationAttribute = action({
  display: {
    label: "Update Conversation Attribute",
    description: "Change the given settings of a conversation attribute and leave the others.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    id: attributeId,
    name: textInput(nameOptions),
    description,
    required: triStateInput({
      label: "Required",
      comments: "Whether the attribute must be filled in. Stays as it is unless chosen.",
    }),
    multiline: triStateInput({
      label: "Multiline",
      comments:
        "Whether the text can have several lines. Only for the type string; stays as it is unless chosen.",
    }),
    referenceType,
    referenceObjectTypeId,
    visibleToTeamIds,
    visibleToAllTeams: booleanInput({
      label: "Visible to All Teams",
      comments: "When true, shows the attribute to every team again.",
    }),
  },
  perform: async (context, { connection, id, ...attribute }) => {
    const client = createClient(connection, context, writeConversations);
    const { visibleToAllTeams, visibleToTeamIds } = attribute;
    if (visibleToAllTeams && visibleToTeamIds.length > 0) {
      throw new InputError("Visible to All Teams: it cannot be combined with Visible to Team IDs.");
    }
    const isVisibilityGiven = visibleToAllTeams || visibleToTeamIds.length > 0;
    const fields = {
      name: attribute.name,
      description: attribute.description,
      required: attribute.required,
      multiline: attribute.multiline,
      reference: relationship(attribute),
      // An empty list stands for every team.
      visible_to_team_ids: isVisibilityGiven ? visibleToTeamIds : undefined,
    };
    const { data } = await client.put<ConversationAttribute>(
      path`/conversations/attributes/${id}`,
      updateBody(fields, [], null),
    );
    return { data };
  },
  examplePayload: { data: { ...conversationAttributeExample, name: "order_reference" } },
});
