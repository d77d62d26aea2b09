import { hasList } from "../client";
import { picker } from "../picker";
import type { List, Tag } from "../types";

export const selectTag = picker<Tag>({
  label: "Select Tag",
  description: "Lists tags by name.",
  pages: async (client) => [
    (await client.get<List<Tag>>("/tags", { answer: hasList("data") })).data,
  ],
  toElement: ({ id, name }) => ({ key: id, label: name }),
  example: { key: "17513", label: "independent" },
});
