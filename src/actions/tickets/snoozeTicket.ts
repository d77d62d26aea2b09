import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { integerInput, timeInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { snoozeEnd } from "../../resources/common/snooze";
import { writeTickets } from "../../resources/tickets/access";
import { changeInputs, changeTicket } from "../../resources/tickets/change";
import { readableTicketExample } from "../../resources/tickets/examples";
import { ticketId } from "../../resources/tickets/inputs";

/** Ten years: more is a slip, such as a time in place of hours. */
const MOST_HOURS = 87_600;

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/tickets/updateticket
export const snoozeTicket = action({
  display: {
    label: "Snooze Ticket",
    description:
      "Snooze a ticket until a time or for some hours, after which it opens again. Close Ticket ends the snoozing too.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    id: ticketId,
    snoozedUntil: timeInput({
      label: "Snoozed Until",
      example: "1927616400",
      means: "When the ticket opens again",
      isFuture: true,
      more: "Either this or Snooze for Hours.",
    }),
    snoozeHours: integerInput({
      label: "Snooze for Hours",
      example: "24",
      min: 1,
      max: MOST_HOURS,
      comments: "Whole hours from now until the ticket opens again. Either this or Snoozed Until.",
    }),
    ...changeInputs,
  },
  perform: async (context, { connection, id, snoozedUntil, snoozeHours, ...change }) => {
    const fields = { snoozed_until: snoozeEnd(snoozedUntil, snoozeHours) };
    const client = createClient(connection, context, writeTickets);
    return { data: await changeTicket(client, context, id, fields, change) };
  },
  examplePayload: { data: { ...readableTicketExample, snoozed_until: 1927616400 } },
});
