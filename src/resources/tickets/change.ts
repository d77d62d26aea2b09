import { path } from "../../client/path";
import type { Client } from "../../client/types";
import { booleanInput, type InputValues } from "../../inputs/builders";
import { actingAdmin } from "../admins/actingAdmin";
import { actingAdminId } from "../admins/inputs";
import { withReadableAttributes } from "./readable";
import type { Ticket } from "./types";

/** The last inputs of the actions that change one thing of a ticket. */
export const changeInputs = {
  skipNotifications: booleanInput({
    label: "Skip Notifications",
    comments: "When true, changes the ticket without notifying anybody.",
  }),
  adminId: actingAdminId,
};

/**
 * Changes a ticket in the name of an admin: without one, Intercom would run no workflows.
 * https://developers.intercom.com/docs/references/rest-api/api.intercom.io/tickets/updateticket
 * @param context of the run, in which Intercom is asked once for the admin behind the token
 * @returns the ticket, with its attributes as people see them too
 */
export const changeTicket = async (
  client: Client,
  context: { executionId?: string },
  id: string,
  fields: object,
  { adminId, skipNotifications }: InputValues<typeof changeInputs>,
) => {
  const { data } = await client.put<Ticket>(path`/tickets/${id}`, {
    ...fields,
    // The only ID of an update that Intercom takes as a number.
    admin_id: Number(await actingAdmin(client, context, adminId)),
    skip_notifications: skipNotifications,
  });
  return withReadableAttributes(data);
};
