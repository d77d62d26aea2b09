import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { connection } from "../../inputs/common";
import { updatedTicketExample } from "../../resources/tickets/examples";
import {
  assigneeId,
  clearTicketFields,
  newTicketAttributeValues,
  newTicketCompanyId,
  skipUpdateNotifications,
  snoozedUntil,
  ticketId,
  ticketIsOpen,
  ticketIsShared,
  ticketStateId,
  updatingAdminId,
} from "../../resources/tickets/inputs";
import { updateTicket as update } from "../../resources/tickets/tickets";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/tickets/updateticket
export const updateTicket = action({
  display: {
    label: "Update Ticket",
    description: "Changes the given fields of a ticket and leaves all others as they are.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    id: ticketId,
    ticketAttributes: newTicketAttributeValues,
    ticketStateId,
    open: ticketIsOpen,
    isShared: ticketIsShared,
    snoozedUntil,
    companyId: newTicketCompanyId,
    assigneeId,
    adminId: updatingAdminId,
    clearFields: clearTicketFields,
    skipNotifications: skipUpdateNotifications,
  },
  perform: async (context, { connection, id, ...ticket }) => {
    const client = createClient(connection, context);
    return { data: await update(client, id, ticket) };
  },
  examplePayload: { data: updatedTicketExample },
});
