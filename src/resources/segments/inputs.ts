import { idInput, switchInput } from "../../inputs/builders";

export const segmentId = idInput({
  label: "Segment ID",
  required: true,
  example: "655b2d3a9f1e4c0012345678",
  dataSource: "selectSegment",
  comments: "ID that Intercom gave the segment.",
});

export const includeCount = switchInput({
  label: "Include Count",
  comments: "When true, each segment says how many contacts belong to it.",
});
