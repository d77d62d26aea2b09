import { contactsOfRole } from "../resources/contacts/picklist";

export const selectUser = contactsOfRole({
  label: "Select User",
  description: "List users by name and email.",
  role: "user",
  example: { key: "5ba682d23d7cf92bef87bfd4", label: "Hoban Washburn (wash@example.com)" },
});
