import type { Workspace } from "../workspace/workspace";
import { DAY_SECONDS } from "./day";
import { seeded } from "./seeded";

/** A visitor who has not become a contact yet. */
export const seedVisitors = (workspace: Workspace) => {
  const created_at = workspace.clock.seconds() - 2 * DAY_SECONDS;
  workspace.visitors.set(seeded.visitor.id, {
    id: seeded.visitor.id,
    user_id: seeded.visitor.userId,
    email: seeded.visitor.email,
    name: null,
    custom_attributes: {},
    created_at,
    updated_at: created_at,
  });
};
