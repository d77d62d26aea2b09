import { presentContact } from "../../present/contacts";
import { type Call, queryValue } from "../../server/route";
import type { Contact } from "../../workspace/contacts";

/** A contact as the call asks for it. */
export const showContact = (contact: Contact, { workspace, version, query }: Call) =>
  presentContact(contact, workspace, version, queryValue(query.include_merge_history) === "true");
