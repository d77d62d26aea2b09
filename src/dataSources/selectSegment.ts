import { hasList } from "../client";
import { labelOf, picker } from "../picker";
import type { Segment } from "../types";

export const selectSegment = picker<Segment>({
  label: "Select Segment",
  description: "Lists segments by name.",
  pages: async (client) => {
    const { data } = await client.get<{ segments: Segment[] }>("/segments", {
      answer: hasList("segments"),
    });
    return [{ data: data.segments }];
  },
  toElement: ({ id, name, person_type }) => ({ key: id, label: labelOf(name, person_type) }),
  example: { key: "655b2d3a9f1e4c0012345678", label: "Active (user)" },
});
