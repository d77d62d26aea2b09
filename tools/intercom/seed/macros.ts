import type { Workspace } from "../workspace/workspace";
import { DAY_SECONDS } from "./day";
import { seeded } from "./seeded";

/** Macros, one of them for another team. */
export const seedMacros = (workspace: Workspace) => {
  const now = workspace.clock.seconds();
  workspace.addMacro({
    id: seeded.macro.id,
    name: "Order Status Update",
    body: '<p>Hi <attribute key="user.name" default="there"/>, the order is ready!</p>',
    body_text: 'Hi {{user.name|fallback:"there"}}, the order is ready!',
    created_at: now - 50 * DAY_SECONDS,
  });
  workspace.addMacro({ id: "124", name: "Welcome", created_at: now - 9 * DAY_SECONDS });
  // The admin of the token belongs to every seeded team.
  workspace.addMacro({ id: "125", name: "Other team", teamIds: ["814900"] });
};
