import { CONTACT_LIST, contactsLike } from "../contacts/lists";
import { largePages } from "../pagination";
import { labelOf, picker } from "../picker";
import type { Contact } from "../types";

/** Offers the ID that Intercom gave each contact. */
export const selectContact = picker<Contact>({
  label: "Select Contact",
  description: "Lists contacts by name and email.",
  pages: (client, text) => largePages(client, text ? contactsLike(text) : CONTACT_LIST),
  isSearched: true,
  toElement: ({ id, name, email, role, external_id }) => ({
    key: id,
    label: labelOf(name || email || external_id || id, name ? email : undefined, role),
  }),
  example: {
    key: "5ba682d23d7cf92bef87bfd4",
    label: "Hoban Washburn (wash@serenity.io, user)",
  },
});
