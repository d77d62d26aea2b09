import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import { connection } from "../../inputs/common";
import { actingAdmin } from "../../resources/admins/actingAdmin";
import { actingAdminId } from "../../resources/admins/inputs";
import { writeTags } from "../../resources/tags/access";
import { taggedExample } from "../../resources/tags/examples";
import { tagId } from "../../resources/tags/inputs";
import type { Tag } from "../../resources/tags/types";
import { ticketId } from "../../resources/tickets/inputs";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/tags/detachtagfromticket
export const detachTagFromTicket = action({
  display: {
    label: "Detach Tag from Ticket",
    description: "Remove a tag from a ticket. The tag itself stays.",
  },
  performSafety: "notAllowed",
  inputs: { connection, id: ticketId, tagId, adminId: actingAdminId },
  perform: async (context, { connection, id, tagId, adminId }) => {
    const client = createClient(connection, context, writeTags);
    const { data } = await client.delete<Tag>(path`/tickets/${id}/tags/${tagId}`, {
      data: { admin_id: await actingAdmin(client, context, adminId) },
    });
    return { data };
  },
  examplePayload: { data: taggedExample },
});
