import {
  anyIdInput,
  booleanInput,
  idInput,
  idOrNameInput,
  jsonInput,
  multilineInput,
  perPageInput,
  textInput,
  timeInput,
} from "../../inputs/builders";
import { contactIdType } from "../common/contactReference";

export const ticketId = idInput({
  label: "Ticket ID",
  required: true,
  example: "773",
  dataSource: "selectTicket",
  comments:
    "ID that the API uses for the ticket. Not the ticket number shown in the Inbox, which Get Ticket by Number takes.",
});

export const trackerTicketId = idInput({
  label: "Ticket ID",
  required: true,
  example: "776",
  dataSource: "selectTicket",
  comments:
    "ID that the API uses for the tracker ticket. Not the ticket number shown in the Inbox.",
});

export const ticketsPerPage = perPageInput({
  of: "Tickets",
  max: 150,
  usual: 20,
  example: "20",
});

/** Help on how attributes are given, for every input that takes them. */
export const ATTRIBUTE_VALUES =
  "A choice goes by its label or ID, a date by Unix seconds, Unix milliseconds or ISO 8601.";

/** The two attributes that every ticket has, as inputs of their own. */
export const titleAndDescription = {
  title: textInput({
    label: "Title",
    example: "Compressor is failing",
    comments: "Title of the ticket.",
  }),
  description: multilineInput({
    label: "Description",
    example: "The catalyser on the port side is worn out.",
    comments: "What the ticket is about.",
  }),
};

export const ticketAttributes = jsonInput({
  label: "Ticket Attributes",
  example: '{"priority":"High","affected_users":3}',
  comments: `JSON object of attributes by name, such as the result of Select Ticket Attributes. ${ATTRIBUTE_VALUES}`,
});

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
  ...titleAndDescription,
  ticketAttributes,
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
