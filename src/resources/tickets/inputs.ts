import {
  anyIdInput,
  booleanInput,
  idInput,
  idOrNameInput,
  jsonInput,
  timeInput,
} from "../../inputs/builders";
import { contactIdType } from "../common/contactReference";

export const ticketId = idInput({
  label: "Ticket ID",
  required: true,
  example: "773",
  dataSource: "selectTicket",
  comments: "ID that the API uses for the ticket. Not the ticket number shown in the Inbox.",
});

export const trackerTicketId = idInput({
  label: "Ticket ID",
  required: true,
  example: "776",
  dataSource: "selectTicket",
  comments:
    "ID that the API uses for the tracker ticket. Not the ticket number shown in the Inbox.",
});

/** Help on how attributes are given, for every input that takes them. */
export const ATTRIBUTE_VALUES =
  "A choice goes by its label or ID, a date by Unix seconds, Unix milliseconds or ISO 8601.";

/** The inputs of the actions that create a ticket. */
export const createTicketInputs = {
  ticketTypeId: idOrNameInput({
    label: "Ticket Type ID",
    required: true,
    example: "147",
    dataSource: "selectTicketType",
    comments: "ID of the type of ticket to create.",
  }),
  contactId: anyIdInput({
    label: "Contact ID",
    required: true,
    example: "6657af026abd0167d9419def",
    dataSource: "selectContact",
    comments:
      "The contact the ticket is about: the ID that Intercom gave the contact, an email address or an External ID. Intercom creates a lead for an email address it does not know.",
  }),
  contactIdType,
  ticketAttributes: jsonInput({
    label: "Ticket Attributes",
    example: '{"Title":"Printer on fire","Description":"There is smoke."}',
    comments: `JSON object of attribute names and values, such as the result of Select Ticket Attributes. ${ATTRIBUTE_VALUES}`,
  }),
  companyId: idInput({
    label: "Company ID",
    example: "667d608d8a68186f43bafd70",
    dataSource: "selectCompany",
    comments:
      "Company the ticket belongs to: the 24-character ID that Intercom gave it. The contact must belong to the company.",
  }),
  adminAssigneeId: idInput({
    label: "Admin Assignee ID",
    example: "991267646",
    dataSource: "selectAdmin",
    comments: "ID of the admin to assign the ticket to.",
  }),
  teamAssigneeId: idInput({
    label: "Team Assignee ID",
    example: "814865",
    dataSource: "selectTeam",
    comments: "ID of the team to assign the ticket to.",
  }),
  conversationToLinkId: idInput({
    label: "Conversation to Link ID",
    example: "215473840001",
    dataSource: "selectConversation",
    comments: "ID of a conversation to link to the ticket.",
  }),
  createdAt: timeInput({
    label: "Created At",
    means: "When the ticket was opened",
    more: "Now when left blank.",
  }),
  skipNotifications: booleanInput({
    label: "Skip Notifications",
    comments: "When true, opens the ticket without notifying anybody.",
  }),
};
