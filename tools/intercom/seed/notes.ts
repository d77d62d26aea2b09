import type { Workspace } from "../workspace/workspace";
import { DAY_SECONDS } from "./day";
import { seeded } from "./seeded";

/** A note on the seeded contact and one on the seeded company. */
export const seedNotes = (workspace: Workspace) => {
  workspace.addNote({
    id: seeded.contactNote.id,
    contactId: seeded.contact.id,
    body: "<p>Prefers a call in the morning.</p>",
    created_at: workspace.clock.seconds() - 5 * DAY_SECONDS,
  });
  workspace.addNote({
    id: seeded.companyNote.id,
    companyId: seeded.company.id,
    body: "<p>The contract ends in May.</p>",
    created_at: workspace.clock.seconds() - 4 * DAY_SECONDS,
  });
};
