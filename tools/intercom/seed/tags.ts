import type { Workspace } from "../workspace/workspace";
import { DAY_SECONDS } from "./day";
import { seeded } from "./seeded";

/** Tags, and the articles and snippets that have one. */
export const seedTags = (workspace: Workspace) => {
  workspace.addTag(seeded.tag.name, seeded.tag.id);
  workspace.addTag("VIP", "17514");
  workspace.addTag("Beta tester", "17515");
  workspace.addTag("Churn risk", "17516");
  workspace.addTag("Phone & SMS", "17517");
  for (const path of Object.values(seeded.taggedContent)) {
    workspace.contentTags.set(
      path,
      new Map([[seeded.tag.id, workspace.clock.seconds() - DAY_SECONDS]]),
    );
  }
};
