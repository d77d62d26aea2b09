import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import type { Ticket } from "../../client/types";
import { connection } from "../../inputs/common";
import { retypedTicketExample } from "../../resources/tickets/examples";
import {
  attributesForNewType,
  otherTicketTypeId,
  requiredTicketStateId,
  ticketId,
} from "../../resources/tickets/inputs";
import { newTypeOfTicket } from "../../resources/tickets/tickets";

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
