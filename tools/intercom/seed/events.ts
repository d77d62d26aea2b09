import type { Workspace } from "../workspace/workspace";
import { DAY_SECONDS } from "./day";
import { seeded } from "./seeded";

/** Events of the seeded contact, one of them older than lists show. */
export const seedEvents = (workspace: Workspace) => {
  const now = workspace.clock.seconds();
  const contactId = seeded.contact.id;
  for (const days of [1, 30, 200]) {
    workspace.addEvent({
      contactId,
      event_name: "invited-friend",
      created_at: now - days * DAY_SECONDS,
      metadata: { invite_code: "ADDAFRIEND" },
    });
  }
  workspace.addEvent({ contactId, event_name: "placed-order", created_at: now - 2 * DAY_SECONDS });
};
