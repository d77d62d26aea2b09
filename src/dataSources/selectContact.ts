import { cursorPagesOf } from "../client/pagination/cursor";
import { anyContains } from "../client/search";
import { labelOf, picklist } from "../resources/common/picklist";
import { readUsersAndCompanies } from "../resources/contacts/access";
import { CONTACT_LIST, CONTACT_SEARCH } from "../resources/contacts/lists";
import type { Contact } from "../resources/contacts/types";

/** Contacts whose name or email contains a text. */
const contactsLike = (text: string) => ({
  ...CONTACT_SEARCH,
  query: anyContains(["name", "email"], text),
});

/** Offers the ID that Intercom gave each contact. */
export const selectContact = picklist<Contact>({
  label: "Select Contact",
  description: "List contacts by name and email.",
  access: readUsersAndCompanies,
  pages: (client, text) => cursorPagesOf(client, text ? contactsLike(text) : CONTACT_LIST),
  isSearched: true,
  toElement: ({ id, name, email, role, external_id }) => ({
    key: id,
    label: labelOf(name || email || external_id || id, name ? email : undefined, role),
  }),
  example: {
    key: "5ba682d23d7cf92bef87bfd4",
    label: "Hoban Washburn (wash@example.com, user)",
  },
});
