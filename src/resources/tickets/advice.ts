import type { Advice } from "../../client/access";
import { isVague404 } from "../../client/apiProblem";
import { ticketStatesWithIds, ticketTypesWithIds } from "./references";

const UNKNOWN_TYPE = "No ticket type has this ID";
const UNKNOWN_STATE = "Ticket State ID must be the ID of a state that the ticket type has";

/** The number that the Inbox shows for a ticket is not its ID; types and states go by IDs too. */
export const ticketAdvice: readonly Advice[] = [
  {
    when: (problem, { url }) =>
      problem.code === "ticket_not_found" ||
      (isVague404(problem) && /^\/tickets\/(?!search$)[^/]+(\/(?!tags$)\w+)?$/.test(url)),
    say: () =>
      "Ticket ID must be the ID that the API uses, not the ticket number shown in the Inbox, which Get Ticket by Number takes",
  },
  {
    when: ({ status, message = "" }) => status === 404 && /^ticket type not found/i.test(message),
    say: () => `${UNKNOWN_TYPE}: List Ticket Types and Select Ticket Type have the IDs`,
    ask: async (client) => `${UNKNOWN_TYPE}. ${await ticketTypesWithIds(client)}`,
  },
  {
    when: ({ status, code, message = "" }) =>
      code === "ticket_state_id_invalid" ||
      (status === 400 && /^ticket (custom )?state\b/i.test(message)),
    say: () => `${UNKNOWN_STATE}: List Ticket States and Select Ticket State have the IDs`,
    ask: async (client, { url, fields: { ticket_type_id } }) => {
      const reference = ticket_type_id
        ? { ticketTypeId: String(ticket_type_id) }
        : { ticketId: decodeURIComponent(url.split("/")[2] ?? "") };
      return `${UNKNOWN_STATE}. ${await ticketStatesWithIds(client, reference)}`;
    },
  },
];
