import { largePages } from "../pagination";
import { labelOf, picker } from "../picker";
import { OPEN_TICKETS, openTicketsLike } from "../tickets";
import type { Ticket } from "../types";

/** Offers the ID that the API uses; the label shows the number of the Inbox. */
export const selectTicket = picker<Ticket>({
  label: "Select Ticket",
  description: "Lists open tickets, latest change first.",
  pages: (client, text) => largePages(client, text ? openTicketsLike(text) : OPEN_TICKETS),
  isSearched: true,
  toElement: ({ id, ticket_id, ticket_attributes }) => ({
    key: id,
    label: labelOf(String(ticket_attributes._default_title_ || "Untitled"), `#${ticket_id}`),
  }),
  example: { key: "773", label: "Compressor is failing (#35)" },
});
