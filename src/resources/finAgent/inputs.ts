import {
  emailInput,
  idInput,
  isoTimeInput,
  keyValueInput,
  multilineInput,
  textInput,
} from "../../inputs/builders";
import { exactJson } from "../../values/readers";
import { attachmentInputs } from "../common/attachments";

/** Intercom's maximum. */
const MAX_ATTRIBUTES = 10;

const VALUES = `${MAX_ATTRIBUTES} at most. Rows send text; a JSON object keeps numbers, true and false.`;

/** @param example the ID of a conversation that the action works with */
export const externalConversationId = (example: string) =>
  idInput({
    label: "External Conversation ID",
    required: true,
    example,
    comments:
      "ID of the conversation in the own system, which chooses it. Not the ID of a conversation in Intercom.",
  });

/** @param of whose attributes they are, such as "user" */
export const attributes = (label: string, of: string, example: string) =>
  keyValueInput({
    label,
    read: exactJson,
    max: MAX_ATTRIBUTES,
    example,
    comments: `Attributes of the ${of} by name, which Intercom must know. ${VALUES}`,
  });

/** The message of a user, and who the user is. */
export const messageInputs = {
  userId: idInput({
    label: "User ID",
    required: true,
    example: "25",
    comments:
      "External ID of the user who writes, as in the own system. One that Intercom does not know creates a user there; leads and visitors are not supported.",
  }),
  body: multilineInput({
    label: "Body",
    required: true,
    example: "How can I see my account details?",
    comments: "What the user writes, as plain text or HTML.",
  }),
  timestamp: isoTimeInput({
    label: "Timestamp",
    means: "When the user wrote it",
    more: "Now when blank. Fin drops a message with a timestamp that it got within 5 minutes.",
  }),
  userName: textInput({
    label: "User Name",
    example: "Hoban Washburn",
    comments: "Name of the user.",
  }),
  userEmail: emailInput({
    label: "User Email",
    example: "wash@example.com",
    comments: "Email address of the user. Replaces the one of the contact, in all of Intercom.",
  }),
  userAttributes: attributes(
    "User Attributes",
    "user",
    '[{"key":"favourite_ship","value":"Serenity"}]',
  ),
  ...attachmentInputs,
};
