import { InputError } from "../../client/errors";
import {
  choiceInput,
  clearInput,
  idInput,
  integerInput,
  jsonInput,
  keyValueInput,
  optionalSwitchInput,
  switchInput,
  textInput,
  timestampInput,
} from "../../inputs/builders";
import { order } from "../../inputs/common";
import { isBlank, type Reader, text } from "../../values/readers";

export const conversationId = idInput({
  label: "Conversation ID",
  required: true,
  example: "215473840001",
  dataSource: "selectConversation",
  comments: "ID that Intercom gave the conversation.",
});

/** The reply of a contact may go without the ID. */
export const repliedConversationId = idInput({
  label: "Conversation ID",
  required: true,
  example: "215473840001",
  dataSource: "selectConversation",
  comments:
    "ID that Intercom gave the conversation, or the word last for the latest conversation of the contact.",
});

/** Intercom wants this one as a number. */
export const mergeIntoConversationId = integerInput({
  label: "Merge Into Conversation ID",
  required: true,
  example: "215473840002",
  dataSource: "selectConversation",
  least: 1,
  comments: "ID of the primary conversation: the one that stays.",
});

export const mergedConversationId = idInput({
  label: "Conversation ID",
  required: true,
  example: "215473840001",
  dataSource: "selectConversation",
  comments: "ID of the secondary conversation: the one that is closed and linked to the other.",
});

export const conversationsPerPage = integerInput({
  label: "Per Page",
  example: "20",
  least: 1,
  most: 150,
  comments:
    "Conversations per page, 1 to 150. Left blank, Intercom returns 20, and Fetch All uses 150.",
});

export const deletedPerPage = integerInput({
  label: "Per Page",
  example: "10",
  least: 1,
  most: 60,
  comments: "Entries per page, 1 to 60. Left blank, Intercom returns 20, and Fetch All uses 60.",
});

export const deletedOrder = {
  ...order,
  default: "",
  example: "asc",
  comments: "Sort order. Left blank, the order is descending.",
};

export const sideConversationsPerPage = integerInput({
  label: "Per Page",
  example: "10",
  least: 1,
  most: 50,
  comments:
    "Side conversations per page, 1 to 50. Left blank, Intercom returns 25, and Fetch All uses 50.",
});

export const plainText = switchInput({
  label: "Plain Text",
  comments: "When true, returns subject and messages as plain text instead of HTML.",
});

export const includeTranslations = switchInput({
  label: "Include Translations",
  comments: "When true, has the parts translated into the language of the conversation.",
});

export const fromContactId = idInput({
  label: "Contact ID",
  required: true,
  example: "5ba682d23d7cf92bef87bfd4",
  dataSource: "selectContact",
  comments:
    "The contact who starts the conversation: the 24-character ID that Intercom gave it. Not the External ID.",
});

export const fromType = choiceInput({
  label: "Contact Type",
  required: true,
  default: "user",
  example: "user",
  choices: [
    { label: "User", value: "user" },
    { label: "Lead", value: "lead" },
    { label: "Visitor", value: "contact" },
  ],
  comments: "Role of the contact. A visitor becomes a lead by starting the conversation.",
});

export const messageBody = textInput({
  label: "Body",
  required: true,
  example: "Is the compressor in stock?",
  comments: "Text of the first message. Plain text: HTML is not supported here.",
});

const replyDescription = {
  label: "Body",
  example: "The compressor is in stock.",
};

export const replyBody = textInput({
  ...replyDescription,
  required: true,
  comments: "Text of the reply, in plain text or HTML.",
});

export const contactReplyBody = textInput({
  ...replyDescription,
  required: true,
  example: "We take two.",
  comments: "Text of the reply, in plain text or HTML.",
});

export const noteBody = textInput({
  ...replyDescription,
  required: true,
  comments: "Text of the note, in plain text or simple HTML. Contacts do not see it.",
});

export const optionalBody = textInput({
  ...replyDescription,
  comments: "A message to leave in the conversation along with the change.",
});

export const quickReplyBody = textInput({
  ...replyDescription,
  comments: "Text above the quick replies.",
});

const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

/** Blank stands for an ID to be made up. */
const uuid: Reader<string | undefined> = (label, value) => {
  if (isBlank(value)) return undefined;
  const given = text(label, value).trim();
  if (UUID.test(given)) return given;
  throw new InputError(`${label}: "${given}" is not a UUID.`);
};

export const quickReplies = keyValueInput({
  label: "Quick Replies",
  read: uuid,
  example: '[{"key":"Yes","value":"a5e1c524-5ddd-4c3e-9328-6bca5d6e3edb"}]',
  comments:
    "Replies to choose from: the text as the key, a UUID that identifies the choice later as the value. Left blank, the UUID is made up. At least one.",
});

export const sentAt = timestampInput({
  label: "Created At",
  example: "2025-12-31T09:00:00Z",
  comments:
    "When it was written: Unix seconds, Unix milliseconds or ISO 8601 (UTC where no zone is given). Now when left blank.",
});

export const brandId = idInput({
  label: "Brand ID",
  example: "10",
  dataSource: "selectBrand",
  comments: "ID of the brand the conversation belongs to.",
});

export const skipReplyNotifications = switchInput({
  label: "Skip Notifications",
  comments: "When true, adds the reply without notifying anybody.",
});

export const replyingContactId = idInput({
  label: "Contact ID",
  required: true,
  example: "5ba682d23d7cf92bef87bfd4",
  dataSource: "selectContact",
  comments:
    "The contact who replies: the ID that Intercom gave the contact, an email address or an External ID.",
});

export const addedContactId = idInput({
  label: "Contact ID",
  required: true,
  example: "6657af026abd0167d9419def",
  dataSource: "selectContact",
  comments:
    "The contact to add: the ID that Intercom gave the contact, an email address or an External ID. Intercom creates a lead for an email address it does not know.",
});

export const removedContactId = idInput({
  label: "Contact ID",
  required: true,
  example: "6657af026abd0167d9419def",
  dataSource: "selectContact",
  comments:
    "ID that Intercom gave the contact: 24 letters and digits. The last contact cannot be removed.",
});

export const snoozedUntil = timestampInput({
  label: "Snoozed Until",
  required: true,
  example: "1924938000",
  comments:
    "When the conversation opens again: Unix seconds, Unix milliseconds or ISO 8601 (UTC where no zone is given).",
});

export const assigneeId = idInput({
  label: "Assignee ID",
  required: true,
  example: "991267646",
  dataSource: "selectAdmin",
  comments: "ID of the admin to assign the conversation to. A team it is assigned to stays.",
});

export const assignedTeamId = idInput({
  label: "Team ID",
  required: true,
  example: "814866",
  dataSource: "selectTeam",
  comments: "ID of the team to assign the conversation to. An admin it is assigned to stays.",
});

export const unassignFrom = choiceInput({
  label: "Unassign From",
  required: true,
  default: "admin",
  example: "admin",
  choices: [
    { label: "Admin", value: "admin" },
    { label: "Team", value: "team" },
  ],
  comments: "Which of the two assignments ends.",
});

export const isRead = optionalSwitchInput({
  label: "Read",
  comments: "Whether the conversation counts as read. Stays as it is unless chosen.",
});

export const title = textInput({
  label: "Title",
  example: "Compressor in stock",
  comments: "Title of the conversation.",
});

export const conversationCompanyId = idInput({
  label: "Company ID",
  example: "667d608d8a68186f43bafd71",
  dataSource: "selectCompany",
  comments:
    "Company the conversation belongs to: the 24-character ID that Intercom gave it. Not the Company ID set when the company was created.",
});

/** Intercom empties these when told null. */
export const clearConversationFields = clearInput(["company_id"]);

export const deleteMetrics = switchInput({
  label: "Delete Metrics",
  comments:
    "When true, deletes the reporting data of the conversation as well, for which the Intercom app needs a permission of its own. Otherwise reports keep it.",
});

export const conversationPartId = idInput({
  label: "Conversation Part ID",
  required: true,
  example: "52011",
  comments:
    "ID of the part, as Get Conversation returns it under conversation_parts. The part must have a body.",
});

export const sourceId = idInput({
  label: "Source ID",
  required: true,
  example: "403918320",
  comments:
    "ID of the first message, as Get Conversation returns it under source. A contact must have written it.",
});

export const ticketStateId = idInput({
  label: "Ticket State ID",
  dataSource: "selectTicketState",
  example: "8482",
  comments: "ID of the state the ticket begins in. The first state of its type when left blank.",
});

export const convertedTicketTypeId = idInput({
  label: "Ticket Type ID",
  required: true,
  example: "147",
  dataSource: "selectTicketType",
  comments: "ID of the ticket type. Its category must be Customer.",
});

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations/convertconversationtoticket
export const convertedTicketAttributes = jsonInput({
  label: "Ticket Attributes",
  example: '{"_default_title_":"Compressor is failing"}',
  comments:
    "JSON object of attribute names and values. Title and description are _default_title_ and _default_description_; other attributes go by the name in the ticket type.",
});

export const attachedTagId = idInput({
  label: "Tag ID",
  required: true,
  example: "17514",
  dataSource: "selectTag",
  comments: "ID of a tag that the conversation has.",
});
