import type { Advice } from "../../client/access";
import { isVague404 } from "../../client/apiProblem";

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
    say: () => "No ticket type has this ID: List Ticket Types and Select Ticket Type have the IDs",
  },
  {
    when: ({ code }) => code === "ticket_state_id_invalid",
    say: () =>
      "Ticket State ID must be the ID of a state that the ticket type has: List Ticket States and Select Ticket State have the IDs",
  },
];
