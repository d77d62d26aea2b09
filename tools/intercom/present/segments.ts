import type { Segment } from "../workspace/segments";

/** A segment. */
export const presentSegment = ({ tagId, ...segment }: Segment) => ({ type: "segment", ...segment });
