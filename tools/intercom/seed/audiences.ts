import type { Workspace } from "../workspace/workspace";
import { DAY_SECONDS } from "./day";
import { seeded } from "./seeded";

/** Two audiences of Fin's content. */
export const seedAudiences = (workspace: Workspace) => {
  const now = workspace.clock.seconds();
  workspace.addAudience({
    id: seeded.audience.id,
    name: "Enterprise customers",
    predicates: [
      { attribute: "company.plan", type: "string", comparison: "eq", value: "enterprise" },
    ],
    role_predicates: [{ attribute: "role", type: "role", comparison: "eq", value: "user" }],
    created_at: now - 40 * DAY_SECONDS,
  });
  workspace.addAudience({
    id: seeded.otherAudience.id,
    name: "Trials",
    created_at: now - 3 * DAY_SECONDS,
  });
};
