import { dataSource } from "@prismatic-io/spectral";
import { createClient } from "../client/createClient";
import { path } from "../client/path";
import type { TicketType } from "../client/types";
import { connection } from "../inputs/common";
import { ticketTypeExample } from "../resources/tickets/examples";
import { formOf } from "../resources/tickets/form";
import { existingTicketTypeId } from "../resources/tickets/typeInputs";

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
