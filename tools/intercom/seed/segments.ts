import type { Workspace } from "../workspace/workspace";
import { seeded } from "./seeded";

/** A segment of users, and one that depends on a tag. */
export const seedSegments = (workspace: Workspace) => {
  workspace.addSegment(seeded.segment.name, { id: seeded.segment.id, person_type: "user" });
  workspace.addSegment("VIP customers", { id: "655b2d3a9f1e4c0012345679", tagId: "17514" });
};
