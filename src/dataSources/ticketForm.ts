import { dataSource } from "@prismatic-io/spectral";
import { createClient } from "../client";
import { ticketTypeExample } from "../examples/tickets";
import { connection } from "../inputs/common";
import { existingTicketTypeId } from "../inputs/ticketTypes";
import { path } from "../path";
import { formOf } from "../ticketForm";
import type { TicketType } from "../types";

export const ticketForm = dataSource({
  display: {
    label: "Select Ticket Attributes",
    description:
      "Builds a form of the attributes of a ticket type. What is filled in goes into Ticket Attributes as it is.",
  },
  dataSourceType: "jsonForm",
  inputs: { connection, ticketTypeId: existingTicketTypeId },
  perform: async (context, { connection, ticketTypeId }) => {
    const client = createClient(connection, context);
    const { data } = await client.get<TicketType>(path`/ticket_types/${ticketTypeId}`);
    return { result: formOf(data) };
  },
  examplePayload: { result: formOf(ticketTypeExample) },
});
