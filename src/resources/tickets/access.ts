import type { Access, Advice } from "../../client/access";
import { companyAdvice } from "../companies/advice";
import { contactAdvice } from "../contacts/conflicts";

/** The number that the Inbox shows for a ticket is not its ID. */
export const ticketAdvice: readonly Advice[] = [
  {
    when: ({ code }) => code === "ticket_not_found",
    say: () =>
      "Ticket ID must be the ID that the API uses, not the ticket number shown in the Inbox",
  },
];

const advice = [...companyAdvice, ...ticketAdvice, ...contactAdvice];

export const readTickets: Access = { permission: "Read tickets", advice };
export const writeTickets: Access = { permission: "Write tickets", advice };
