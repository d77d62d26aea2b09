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

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/tags/attachtagtoticket
export const attachTagToTicket = action({
  display: {
    label: "Attach Tag to Ticket",
    description: "Add an existing tag to a ticket.",
  },
  performSafety: "notAllowed",
  inputs: { connection, id: ticketId, tagId, adminId: actingAdminId },
  perform: async (context, { connection, id, tagId, adminId }) => {
    const client = createClient(connection, context, writeTags);
    const { data } = await client.post<Tag>(
      path`/tickets/${id}/tags`,
      { id: tagId, admin_id: await actingAdmin(client, context, adminId) },
      { idempotent: true },
    );
    return { data };
  },
  examplePayload: { data: taggedExample },
});
