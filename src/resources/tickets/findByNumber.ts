import { problemOf } from "../../client/apiProblem";
import { cursorPagesOf, requestPage } from "../../client/pagination/cursor";
import { withProgress } from "../../client/progress";
import type { Client } from "../../client/types";
import { MatchError } from "../common/match";
import { EVERY_TICKET, TICKET_SEARCH } from "./lists";
import type { Ticket } from "./types";

/** IDs of the tickets of a page that have this number. */
const idsWith = (tickets: (Ticket | null)[], number: string): string[] =>
  tickets.flatMap((ticket) => (String(ticket?.ticket_id) === number && ticket ? ticket.id : []));

/** @returns undefined where Intercom does not search by number: it refuses to, or finds others */
const searchByNumber = async (client: Client, number: string): Promise<string[] | undefined> => {
  const query = { field: "ticket_id", operator: "=", value: number };
  try {
    const { data } = (await requestPage<Ticket>(client, { ...TICKET_SEARCH, query }, {})).list;
    const found = idsWith(data, number);
    return found.length > 0 || data.length === 0 ? found : undefined;
  } catch (error) {
    const { status, code } = problemOf(error) ?? {};
    if (status === 400 || code === "field_not_found") return undefined;
    throw error;
  }
};

/** Reads tickets, latest first, until one has the number. */
const lookThrough = (client: Client, number: string): Promise<string[]> =>
  withProgress(client, "Looking for the number", async (progress) => {
    const sort = { field: "created_at", order: "descending" };
    const all = { ...TICKET_SEARCH, query: EVERY_TICKET, sort };
    let read = 0;
    for await (const { data, total_count } of cursorPagesOf<Ticket>(client, all)) {
      const found = idsWith(data, number);
      if (found.length > 0) return found;
      read += data.length;
      progress?.report(read, total_count);
    }
    return [];
  });

/**
 * The ID of the ticket that has a number in the Inbox. The number is none of the fields that Intercom
 * names for a search, while it says that most of a ticket can be searched by: where it refuses, all
 * tickets are looked through.
 * https://developers.intercom.com/docs/references/rest-api/api.intercom.io/tickets/searchtickets
 * @throws MatchError when no ticket has the number, or several have it
 */
export const findByNumber = async (client: Client, number: string): Promise<string> => {
  const found = (await searchByNumber(client, number)) ?? (await lookThrough(client, number));
  const ids = [...new Set(found)];
  const [id] = ids;
  if (id === undefined) {
    throw new MatchError(
      `No ticket has the number ${number}. Intercom's search knows a new ticket after some minutes only.`,
      "not_found",
      [],
    );
  }
  if (ids.length === 1) return id;
  throw new MatchError(
    `${ids.length} tickets have the number ${number}: ${ids.join(", ")}. Get Ticket takes one of these IDs.`,
    "several_matches",
    ids,
  );
};
