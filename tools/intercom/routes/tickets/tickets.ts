import { presentTicket } from "../../present/tickets";
import { compileQuery } from "../../search/query";
import { readSort } from "../../search/sort";
import { searchableTickets } from "../../search/tickets";
import { isObject } from "../../server/body";
import { cursorPage, readPerPage } from "../../server/paging";
import { type Call, needs, type Routes } from "../../server/route";
import type { Ticket } from "../../workspace/tickets";
import { ticketOf } from "./shared";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/tickets/getticket

const search = ({ workspace, body, version }: Call) => {
  const searchable = searchableTickets(workspace);
  const matches = compileQuery(body.query, searchable);
  const order = readSort(body.sort, searchable.field, "updated_at");
  const { per_page, starting_after } = isObject(body.pagination) ? body.pagination : {};
  const found = workspace.index.viewAll(workspace.tickets).filter(matches);
  const { items, ...rest } = cursorPage(found, order, {
    scope: `tickets/search ${order.name}`,
    perPage: readPerPage(per_page, { default: 20, max: 150 }),
    startingAfter: starting_after,
    largestPage: workspace.settings.largestPage,
  });
  const present = (ticket: Ticket) => presentTicket(ticket, workspace, version);
  return {
    type: "ticket.list",
    tickets: workspace.index.show(items, workspace.tickets).map(present),
    ...rest,
  };
};

export const ticketRoutes: Routes = {
  "POST /tickets/search": needs("Read tickets", search),

  "GET /tickets/:id": needs("Read tickets", (call) =>
    presentTicket(ticketOf(call), call.workspace, call.version),
  ),

  "DELETE /tickets/:id": needs("Write tickets", (call) => {
    const { id } = ticketOf(call);
    call.workspace.tickets.delete(id);
    return { id, object: "ticket", deleted: true };
  }),
};
