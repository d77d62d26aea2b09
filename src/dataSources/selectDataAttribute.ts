import { hasList } from "../client";
import { labelOf, picker } from "../picker";
import type { DataAttribute, List } from "../types";

/** Offers custom attributes: the standard ones have no ID. */
export const selectDataAttribute = picker<DataAttribute>({
  label: "Select Data Attribute",
  description: "Lists custom attributes by name, archived ones included.",
  pages: async (client) => {
    const { data } = await client.get<List<DataAttribute>>("/data_attributes", {
      params: { include_archived: true },
      answer: hasList("data"),
    });
    return [{ data: data.data.filter(({ custom }) => custom) }];
  },
  toElement: ({ id, name, model, archived }) => ({
    key: String(id),
    label: labelOf(name, model, archived ? "archived" : undefined),
  }),
  example: { key: "12878", label: "paid_subscriber (contact)" },
});
