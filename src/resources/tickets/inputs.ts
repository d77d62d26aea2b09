import { booleanInput, idInput, jsonInput, selectInput, timeInput } from "../../inputs/builders";

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

export const contactIdentifiedBy = selectInput({
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

export const ATTRIBUTE_VALUES =
  "Title and Description may stand for _default_title_ and _default_description_; a choice goes by its label or ID, a date by Unix seconds, Unix milliseconds or ISO 8601.";

export const ticketAttributes = jsonInput({
  label: "Ticket Attributes",
  example: '{"Title":"Printer on fire","Description":"There is smoke."}',
  comments: `JSON object of attribute names and values, such as the result of Select Ticket Attributes. ${ATTRIBUTE_VALUES}`,
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

export const ticketCreatedAt = timeInput({
  label: "Created At",
  means: "When the ticket was opened",
  more: "Now when left blank.",
});

export const skipNotifications = booleanInput({
  label: "Skip Notifications",
  comments: "When true, opens the ticket without notifying anybody.",
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

export const trackerTicketId = idInput({
  label: "Ticket ID",
  required: true,
  example: "776",
  dataSource: "selectTicket",
  comments:
    "ID that the API uses for the tracker ticket. Not the ticket number shown in the Inbox.",
});
