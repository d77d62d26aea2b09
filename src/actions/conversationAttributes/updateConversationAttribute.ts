import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import { booleanInput, textInput, triStateInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import {
  reference,
  refuse,
  type Settings,
} from "../../resources/conversationAttributes/attributes";
import { conversationAttributeExample } from "../../resources/conversationAttributes/examples";
import {
  attributeId,
  description,
  nameDescription,
  referenceObjectTypeId,
  referenceType,
  visibleToTeamIds,
} from "../../resources/conversationAttributes/inputs";
import type { ConversationAttribute } from "../../resources/conversationAttributes/types";
import { writeConversations } from "../../resources/conversations/access";
import { updateBody } from "../../resources/shared/updateBody";

interface AttributeChanges extends Settings {
  name?: string;
  description?: string;
  required?: boolean;
  visibleToAllTeams: boolean;
}

/**
 * The body that changes an attribute.
 * @throws InputError when nothing would change, or two inputs contradict each other
 */
const attributeChanges = (inputs: AttributeChanges) => {
  const { name, description, required, multiline, visibleToTeamIds, visibleToAllTeams } = inputs;
  if (visibleToAllTeams && visibleToTeamIds.length > 0) {
    refuse("Visible to All Teams: it cannot be combined with Visible to Team IDs.");
  }
  const isGiven = visibleToAllTeams || visibleToTeamIds.length > 0;
  return updateBody(
    {
      name,
      description,
      required,
      multiline,
      reference: reference(inputs),
      // An empty list stands for every team.
      visible_to_team_ids: isGiven ? visibleToTeamIds : undefined,
    },
    [],
    null,
  );
};

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
    name: textInput(nameDescription),
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
  perform: async (context, { connection, id, ...fields }) => {
    const client = createClient(connection, context, writeConversations);
    const { data } = await client.put<ConversationAttribute>(
      path`/conversations/attributes/${id}`,
      attributeChanges(fields),
    );
    return { data };
  },
  examplePayload: { data: conversationAttributeExample },
});
