import type { AxiosInstance } from "axios";
import { InputError } from "../../client/errors";
import type { Contact, Visitor } from "../../client/types";
import { type AttributeInputs, checkedAttributes } from "../shared/customAttributes";
import { changes } from "../shared/updateBody";

const VISITOR_INPUTS: Record<string, string> = {
  id: "Visitor ID",
  user_id: "Visitor User ID",
  email: "Visitor Email",
};

type Identifiers = Record<string, string | undefined>;

const namesOf = (identifiers: Identifiers) =>
  Object.entries(identifiers).filter(([, value]) => value !== undefined);

/** @returns the one identifier that was given, by wire name */
const identify = (identifiers: Identifiers): Record<string, string | undefined> => {
  const given = namesOf(identifiers);
  if (given.length === 1) return Object.fromEntries(given);
  const labels = Object.keys(identifiers).map((name) => VISITOR_INPUTS[name]);
  throw new InputError(`${labels.join(", ")}: exactly one of them is needed to name the visitor.`);
};

export interface VisitorChanges extends AttributeInputs {
  id?: string;
  userId?: string;
  name?: string;
}

/**
 * Changes the given fields of a visitor.
 * https://developers.intercom.com/docs/references/rest-api/api.intercom.io/visitors/updatevisitor
 * @throws InputError unless one identifier and something to change are given
 */
export const updateVisitor = async (
  client: AxiosInstance,
  { id, userId, name, ...attributes }: VisitorChanges,
): Promise<Visitor> => {
  const visitor = identify({ id, user_id: userId });
  const custom_attributes = await checkedAttributes(client, "contact", attributes);
  const fields = changes({ name, custom_attributes }, [], null);
  return (await client.put<Visitor>("/visitors", { ...visitor, ...fields })).data;
};

export interface Conversion {
  visitorId?: string;
  visitorUserId?: string;
  visitorEmail?: string;
  role: "user" | "lead";
  contactId?: string;
  externalId?: string;
  email?: string;
}

/**
 * Turns a visitor into a contact. Not repeated when the answer is lost: the visitor would be gone.
 * https://developers.intercom.com/docs/references/rest-api/api.intercom.io/visitors/convertvisitor
 * @throws InputError unless the visitor and the contact are named
 */
export const convertVisitor = async (
  client: AxiosInstance,
  inputs: Conversion,
): Promise<Contact> => {
  const { visitorId, visitorUserId, visitorEmail, role, contactId, externalId, email } = inputs;
  const visitor = identify({ id: visitorId, user_id: visitorUserId, email: visitorEmail });
  const user = { id: contactId, user_id: externalId, email };
  if (namesOf(user).length === 0) {
    throw new InputError("Contact ID, External ID or Email is needed to name the contact.");
  }
  return (await client.post<Contact>("/visitors/convert", { visitor, user, type: role })).data;
};
