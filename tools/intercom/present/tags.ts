import type { Tag } from "../workspace/tags";

/** A tag. */
export const presentTag = ({ id, name }: Tag) => ({ type: "tag", id, name });

/** A tag in the answer of a tagging operation. */
export const presentAppliedTag = (tag: Tag, appliedAtSeconds: number | null, adminId: string) => ({
  ...presentTag(tag),
  applied_at: appliedAtSeconds,
  applied_by: { type: "admin", id: adminId },
});
