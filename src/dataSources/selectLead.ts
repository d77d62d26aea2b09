import { contactsOfRole } from "../resources/contacts/picklist";

export const selectLead = contactsOfRole({
  label: "Select Lead",
  description: "List leads by name and email.",
  role: "lead",
  example: { key: "6762f0f51bb69f9f2193bb01", label: "Noor (noor@example.com)" },
});
