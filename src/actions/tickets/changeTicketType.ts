import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client";
import { retypedTicketExample } from "../../examples/tickets";
import { connection } from "../../inputs/common";
import {
  attributesForNewType,
  otherTicketTypeId,
  requiredTicketStateId,
  ticketId,
} from "../../inputs/tickets";
import { path } from "../../path";
import { newTypeOfTicket } from "../../tickets";
import type { Ticket } from "../../types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/tickets/changetickettype
export const changeTicketType = action({
  display: {
    label: "Change Ticket Type",
    description:
      "Turns a ticket into one of another type. Attributes that both types have are kept.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    id: ticketId,
    ticketTypeId: otherTicketTypeId,
    ticketStateId: requiredTicketStateId,
    ticketAttributes: attributesForNewType,
  },
  perform: async (context, { connection, id, ...change }) => {
    const client = createClient(connection, context);
    const { data } = await client.post<Ticket>(
      path`/tickets/${id}/change_type`,
      await newTypeOfTicket(client, change),
    );
    return { data };
  },
  examplePayload: { data: retypedTicketExample },
});
