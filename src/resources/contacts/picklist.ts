import type { Element } from "@prismatic-io/spectral";
import { cursorPagesOf } from "../../client/pagination/cursor";
import { anyContains } from "../../client/search";
import { labelOf, picklist } from "../common/picklist";
import { readUsersAndCompanies } from "./access";
import { CONTACT_SEARCH } from "./lists";
import type { Contact } from "./types";

/** Contacts of a role, whose name or email contains a text where one is given. */
const contactsLike = (role: string, text?: string) => {
  const ofRole = { field: "role", operator: "=", value: role };
  const value = text ? [ofRole, anyContains(["name", "email"], text)] : [ofRole];
  return { ...CONTACT_SEARCH, query: { operator: "AND", value } };
};

/** A list of the contacts of one role, by the ID that Intercom gave each. */
export const contactsOfRole = ({
  role,
  ...options
}: {
  label: string;
  description: string;
  role: "lead" | "user";
  example: Element;
}) =>
  picklist<Contact>({
    ...options,
    access: readUsersAndCompanies,
    pages: (client, text) => cursorPagesOf(client, contactsLike(role, text)),
    isSearched: true,
    toElement: ({ id, name, email, external_id }) => ({
      key: id,
      label: labelOf(name || email || external_id || id, name ? email : undefined),
    }),
  });
