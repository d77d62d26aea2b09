import type { Segment } from "../workspace/segments";

export const presentSegment = ({ tagId, ...segment }: Segment) => ({ type: "segment", ...segment });
