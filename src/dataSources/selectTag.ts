import { hasList } from "../client/createClient";
import type { List, Tag } from "../client/types";
import { picklist } from "../resources/shared/picklist";

export const selectTag = picklist<Tag>({
  label: "Select Tag",
  description: "Lists tags by name.",
  pages: async (client) => [
    (await client.get<List<Tag>>("/tags", { isExpected: hasList("data") })).data,
  ],
  toElement: ({ id, name }) => ({ key: id, label: name }),
  example: { key: "17513", label: "independent" },
});
