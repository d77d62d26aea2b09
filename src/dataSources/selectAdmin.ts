import { hasList } from "../client";
import { labelOf, picker } from "../picker";
import type { Admin } from "../types";

export const selectAdmin = picker<Admin>({
  label: "Select Admin",
  description: "Lists admins by name and email.",
  pages: async (client) => {
    const { data } = await client.get<{ admins: Admin[] }>("/admins", {
      answer: hasList("admins"),
    });
    return [{ data: data.admins }];
  },
  toElement: ({ id, name, email }) => ({ key: id, label: labelOf(name, email) }),
  example: { key: "991267645", label: "Zoe Washburne (zoe@serenity.io)" },
});
