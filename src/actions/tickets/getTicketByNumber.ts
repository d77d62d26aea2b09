import { action } from "@prismatic-io/spectral";
import { problemOf } from "../../client/apiProblem";
import { createClient } from "../../client/createClient";
import { cursorPagesOf, requestPage } from "../../client/pagination/cursor";
import { path } from "../../client/path";
import { withProgress } from "../../client/progress";
import type { Client } from "../../client/types";
import { integerInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { MatchError } from "../../resources/contacts/find";
import { readTickets } from "../../resources/tickets/access";
import { readableTicketExample } from "../../resources/tickets/examples";
import { EVERY_TICKET, TICKET_SEARCH } from "../../resources/tickets/lists";
import { withReadableAttributes } from "../../resources/tickets/readable";
import type { Ticket } from "../../resources/tickets/types";

const number = integerInput({
  label: "Ticket Number",
  required: true,
  example: "35",
  min: 1,
  comments: "Number that the Inbox shows for the ticket, with or without #.",
});

const hasNumber =
  (number: string) =>
  (ticket: Ticket | null): boolean =>
    String(ticket?.ticket_id) === number;

/** @returns undefined where Intercom does not search by number: it refuses to, or finds others */
const searchByNumber = async (client: Client, number: string): Promise<Ticket[] | undefined> => {
  const query = { field: "ticket_id", operator: "=", value: number };
  try {
    const { data } = (await requestPage<Ticket>(client, { ...TICKET_SEARCH, query }, {})).list;
    const found = data.filter(hasNumber(number));
    return found.length > 0 || data.length === 0 ? found : undefined;
  } catch (error) {
    const { status, code } = problemOf(error) ?? {};
    if (status === 400 || code === "field_not_found") return undefined;
    throw error;
  }
};

/** Reads tickets, latest first, until one has the number. */
const lookThrough = (client: Client, number: string): Promise<Ticket[]> =>
  withProgress(client, "Looking for the number", async (progress) => {
    const sort = { field: "created_at", order: "descending" };
    const all = { ...TICKET_SEARCH, query: EVERY_TICKET, sort };
    let read = 0;
    for await (const { data, total_count } of cursorPagesOf<Ticket>(client, all)) {
      const found = data.filter(hasNumber(number));
      if (found.length > 0) return found;
      read += data.length;
      progress?.report(read, total_count);
    }
    return [];
  });

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/tickets/searchtickets
export const getTicketByNumber = action({
  display: {
    label: "Get Ticket by Number",
    description:
      "Find a ticket by the number that the Inbox shows, such as #35, and get it with its messages and notes. Get Ticket takes the ID.",
  },
  performSafety: "safe",
  inputs: {
    connection,
    number: {
      ...number,
      clean: (value: unknown) =>
        String(number.clean(typeof value === "string" ? value.replace(/^\s*#/, "") : value)),
    },
  },
  perform: async (context, { connection, number }) => {
    const client = createClient(connection, context, readTickets);
    // Intercom's list of fields to search by has no number, and says that most of a ticket is there.
    const found = (await searchByNumber(client, number)) ?? (await lookThrough(client, number));
    const [id, ...others] = [...new Set(found.map((ticket) => ticket.id))];
    if (id === undefined) {
      throw new MatchError(
        `No ticket has the number ${number}. Intercom's search knows a new ticket after some minutes only.`,
        "not_found",
        [],
      );
    }
    if (others.length > 0) {
      const ids = [id, ...others];
      throw new MatchError(
        `${ids.length} tickets have the number ${number}: ${ids.join(", ")}. Get Ticket takes one of these IDs.`,
        "several_matches",
        ids,
      );
    }
    // A search shows a ticket as it was some minutes ago.
    const { data } = await client.get<Ticket>(path`/tickets/${id}`);
    return { data: withReadableAttributes(data) };
  },
  examplePayload: { data: readableTicketExample },
});
