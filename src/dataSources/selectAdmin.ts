import { getList } from "../client/getList";
import { readAdmins } from "../resources/admins/access";
import type { Admin } from "../resources/admins/types";
import { labelOf, picklist } from "../resources/common/picklist";

export const selectAdmin = picklist<Admin>({
  label: "Select Admin",
  description: "List admins by name and email.",
  access: readAdmins,
  pages: async (client) => [await getList<Admin>(client, "/admins", {}, "admins")],
  toElement: ({ id, name, email }) => ({ key: id, label: labelOf(name, email) }),
  example: { key: "991267645", label: "Zoe Washburne (zoe@example.com)" },
});
