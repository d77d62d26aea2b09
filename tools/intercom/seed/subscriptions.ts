import type { Workspace } from "../workspace/workspace";
import { seeded } from "./seeded";

/** Two subscription types; the seeded contact has opted in to one of them. */
export const seedSubscriptions = (workspace: Workspace) => {
  workspace.subscriptionTypes.set(seeded.optInSubscription.id, {
    id: seeded.optInSubscription.id,
    name: "Product news",
    state: "live",
    consent_type: "opt_in",
    content_types: ["email"],
  });
  workspace.subscriptionTypes.set(seeded.optOutSubscription.id, {
    id: seeded.optOutSubscription.id,
    name: "Announcements",
    state: "live",
    consent_type: "opt_out",
    content_types: ["email", "sms_message"],
  });
  workspace.contacts.get(seeded.contact.id)?.subscriptionIds.add(seeded.optInSubscription.id);
};
