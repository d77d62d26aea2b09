import { contactExample } from "../resources/contacts/examples";

const newContact = { ...contactExample, created_at: 1571672154, updated_at: 1571672154 };
const changedContact = {
  ...contactExample,
  id: "5ba682d23d7cf92bef87bfd5",
  created_at: 1561672154,
  updated_at: 1571672158,
};

export const changesExample = { created: [newContact], updated: [changedContact] };
