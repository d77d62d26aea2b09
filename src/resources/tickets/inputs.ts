import { input } from "@prismatic-io/spectral";
import {
  choiceInput,
  idInput,
  integerInput,
  jsonInput,
  optionalSwitchInput,
  switchInput,
  timestampInput,
} from "../../inputs/builders";
import { choice, isBlank, listOf, type Reader } from "../../values/readers";
import { TICKET_ATTRIBUTE } from "./tickets";

export const ticketId = idInput({
  label: "Ticket ID",
  required: true,
  example: "773",
  dataSource: "selectTicket",
  comments: "ID that the API uses for the ticket. Not the ticket number shown in the Inbox.",
});

export const ticketTypeId = idInput({
  label: "Ticket Type ID",
  required: true,
  example: "147",
  dataSource: "selectTicketType",
  comments: "ID of the type of ticket to create.",
});

export const ticketContactId = idInput({
  label: "Contact ID",
  required: true,
  example: "6657af026abd0167d9419def",
  dataSource: "selectContact",
  comments:
    "The contact the ticket is about: the ID that Intercom gave the contact, an email address or an External ID. Intercom creates a lead for an email address it does not know.",
});

export const contactIdentifiedBy = choiceInput({
  label: "Contact ID Is",
  default: "detect",
  example: "id",
  choices: [
    { label: "Told by its form", value: "detect" },
    { label: "Intercom's ID", value: "id" },
    { label: "Email", value: "email" },
    { label: "External ID", value: "external_id" },
  ],
  comments:
    "What Contact ID holds. By its form, text with an @ is an email, 24 hexadecimal characters are Intercom's ID, anything else is an External ID.",
});

const ATTRIBUTE_VALUES =
  "Title and Description may stand for _default_title_ and _default_description_; a choice goes by its label or ID, a date by Unix seconds, Unix milliseconds or ISO 8601.";

export const ticketAttributes = jsonInput({
  label: "Ticket Attributes",
  example: '{"Title":"Printer on fire","Description":"There is smoke."}',
  comments: `JSON object of attribute names and values, such as the result of Select Ticket Attributes. ${ATTRIBUTE_VALUES}`,
});

export const newTicketAttributeValues = jsonInput({
  label: "Ticket Attributes",
  example: '{"Title":"The engine is silent","affected_users":3}',
  comments: `JSON object of the attributes to change, by name. ${ATTRIBUTE_VALUES} All others stay.`,
});

export const attributesForNewType = jsonInput({
  label: "Ticket Attributes",
  example: '{"Topic":"Engine"}',
  comments: `JSON object of attributes of the new type, by name. ${ATTRIBUTE_VALUES} Attributes that both types have are kept.`,
});

export const ticketCompanyId = idInput({
  label: "Company ID",
  example: "667d608d8a68186f43bafd70",
  dataSource: "selectCompany",
  comments:
    "Company the ticket belongs to: the 24-character ID that Intercom gave it. The contact must belong to the company.",
});

export const adminAssigneeId = idInput({
  label: "Admin Assignee ID",
  example: "991267646",
  dataSource: "selectAdmin",
  comments: "ID of the admin to assign the ticket to.",
});

export const teamAssigneeId = idInput({
  label: "Team Assignee ID",
  example: "814865",
  dataSource: "selectTeam",
  comments: "ID of the team to assign the ticket to.",
});

export const conversationToLinkId = idInput({
  label: "Conversation to Link ID",
  example: "215473840001",
  dataSource: "selectConversation",
  comments: "ID of a conversation to link to the ticket.",
});

export const ticketCreatedAt = timestampInput({
  label: "Created At",
  example: "2026-01-31T09:00:00Z",
  comments:
    "When the ticket was opened: Unix seconds, Unix milliseconds or ISO 8601 (UTC where no zone is given). Now when left blank.",
});

export const skipNotifications = switchInput({
  label: "Skip Notifications",
  comments: "When true, opens the ticket without notifying anybody.",
});

export const ticketsPerPage = integerInput({
  label: "Per Page",
  example: "20",
  least: 1,
  most: 150,
  comments: "Tickets per page, 1 to 150. Left blank, Intercom returns 20, and Fetch All uses 150.",
});

/** What every action that opens a ticket takes. */
export const newTicketInputs = {
  ticketTypeId,
  contactId: ticketContactId,
  contactIdType: contactIdentifiedBy,
  ticketAttributes,
  companyId: ticketCompanyId,
  adminAssigneeId,
  teamAssigneeId,
  conversationToLinkId,
  createdAt: ticketCreatedAt,
  skipNotifications,
};

export const ticketStateId = idInput({
  label: "Ticket State ID",
  example: "8484",
  dataSource: "selectTicketState",
  comments: "ID of the state to put the ticket into. The ticket type must have this state.",
});

export const requiredTicketStateId = idInput({
  label: "Ticket State ID",
  required: true,
  example: "8482",
  dataSource: "selectTicketState",
  comments: "ID of the state the ticket gets. The new ticket type must have this state.",
});

export const ticketIsOpen = optionalSwitchInput({
  label: "Open",
  example: "false",
  comments:
    "Yes opens the ticket, No closes it and ends its snoozing. Stays as it is unless chosen.",
});

export const ticketIsShared = optionalSwitchInput({
  label: "Shared",
  comments: "Whether users see the ticket. Stays as it is unless chosen.",
});

export const snoozedUntil = timestampInput({
  label: "Snoozed Until",
  example: "2031-01-31T09:00:00Z",
  comments:
    "When the ticket opens again: Unix seconds, Unix milliseconds or ISO 8601 (UTC where no zone is given). Not together with closing it.",
});

export const newTicketCompanyId = idInput({
  label: "Company ID",
  example: "667d608d8a68186f43bafd71",
  dataSource: "selectCompany",
  comments: "Company the ticket belongs to: the 24-character ID that Intercom gave it.",
});

export const assigneeId = idInput({
  label: "Assignee ID",
  example: "991267646",
  dataSource: "selectAdmin",
  comments: "ID of the admin or the team to assign the ticket to. 0 unassigns it.",
});

// The only ID of an update that Intercom takes as a number.
export const updatingAdminId = integerInput({
  label: "Admin ID",
  example: "991267645",
  least: 1,
  dataSource: "selectAdmin",
  comments:
    "ID of the admin in whose name the ticket is updated, a whole number. Workflows need it.",
});

const ticketField: Reader<string> = (label, value) =>
  typeof value === "string" &&
  value.trim().length > TICKET_ATTRIBUTE.length &&
  value.trim().startsWith(TICKET_ATTRIBUTE)
    ? value.trim()
    : choice(["company_id"])(label, value);

export const clearTicketFields = input({
  type: "string",
  collection: "valuelist",
  label: "Clear Fields",
  comments: `Fields to empty, one per row: company_id, or ${TICKET_ATTRIBUTE} with the name of an attribute behind it. A blank input leaves its field unchanged; only a field named here is emptied.`,
  example: `${TICKET_ATTRIBUTE}Description`,
  placeholder: `${TICKET_ATTRIBUTE}Description`,
  clean: (value: unknown): string[] =>
    isBlank(value) ? [] : listOf(ticketField)("Clear Fields", value),
});

export const skipUpdateNotifications = switchInput({
  label: "Skip Notifications",
  comments: "When true, updates the ticket without notifying anybody.",
});

export const otherTicketTypeId = idInput({
  label: "Ticket Type ID",
  required: true,
  example: "150",
  dataSource: "selectTicketType",
  comments: "ID of the type the ticket gets. It must be of the same category as its present type.",
});

export const trackerTicketId = idInput({
  label: "Ticket ID",
  required: true,
  example: "776",
  dataSource: "selectTicket",
  comments:
    "ID that the API uses for the tracker ticket. Not the ticket number shown in the Inbox.",
});

export const conversationForTrackerId = idInput({
  label: "Conversation ID",
  required: true,
  example: "215473840001",
  dataSource: "selectConversation",
  comments:
    "ID of the conversation or customer ticket to link. It can have one tracker ticket only.",
});

export const linkedConversationId = idInput({
  label: "Conversation ID",
  required: true,
  example: "215473840002",
  dataSource: "selectConversation",
  comments: "ID of the linked conversation or customer ticket.",
});

export const jobId = idInput({
  label: "Job ID",
  required: true,
  example: "20",
  comments: "ID of the job: id in the result of Enqueue Ticket.",
});
