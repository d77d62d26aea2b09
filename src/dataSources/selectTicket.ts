import { cursorPagesOf } from "../client/pagination/cursor";
import { labelOf, picklist } from "../resources/common/picklist";
import { readTickets } from "../resources/tickets/access";
import { TICKET_SEARCH } from "../resources/tickets/lists";
import type { Ticket } from "../resources/tickets/types";

const OPEN_TICKETS = {
  ...TICKET_SEARCH,
  query: { field: "open", operator: "=", value: true },
  sort: { field: "updated_at", order: "descending" },
};

/** Open tickets whose title contains a text. */
const openTicketsLike = (text: string) => ({
  ...OPEN_TICKETS,
  query: {
    operator: "AND",
    value: [OPEN_TICKETS.query, { field: "title", operator: "~", value: text }],
  },
});

/** Offers the ID that the API uses; the label shows the number of the Inbox. */
export const selectTicket = picklist<Ticket>({
  label: "Select Ticket",
  description: "List open tickets, latest change first.",
  access: readTickets,
  pages: (client, text) => cursorPagesOf(client, text ? openTicketsLike(text) : OPEN_TICKETS),
  isSearched: true,
  toElement: ({ id, ticket_id, ticket_attributes }) => ({
    key: id,
    label: labelOf(ticket_attributes?._default_title_ || "Untitled", ticket_id && `#${ticket_id}`),
  }),
  example: { key: "773", label: "Compressor is failing (#35)" },
});
