import { hasList } from "../client";
import { picker } from "../picker";
import type { Brand, List } from "../types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/brands/listbrands
export const selectBrand = picker<Brand>({
  label: "Select Brand",
  description: "Lists brands by name.",
  pages: async (client) => [
    (await client.get<List<Brand>>("/brands", { answer: hasList("data") })).data,
  ],
  toElement: ({ id, name }) => ({ key: id, label: name }),
  example: { key: "10", label: "Blue Sun" },
});
