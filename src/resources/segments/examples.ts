export const segmentExample = {
  type: "segment",
  id: "655b2d3a9f1e4c0012345678",
  name: "Active",
  created_at: 1394621988,
  updated_at: 1394622004,
  person_type: "user",
};

export const attachedSegmentsExample = { type: "list", data: [segmentExample] };
