import { randomUUID } from "node:crypto";
import { changeContact, createContact } from "../../changes/contacts";
import {
  checkFields,
  either,
  email,
  flag,
  integer,
  isObject,
  type Json,
  nullable,
  oneOf,
  pick,
  text,
} from "../../server/body";
import { ApiError, invalid, missing } from "../../server/errors";
import { atLeast } from "../../server/versions";
import type { Contact, ContactFields } from "../../workspace/contacts";
import type { Workspace } from "../../workspace/workspace";
import { mergeCustomAttributes } from "../common/customAttributes";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/contacts/createcontact

const notBlank = (value: unknown) => typeof value === "string" && value.trim() !== "";
const UTM_FIELDS = ["utm_campaign", "utm_content", "utm_medium", "utm_source", "utm_term"] as const;
const PLAIN_FIELDS = ["name", "avatar", "signed_up_at", "last_seen_at"] as const;

const checkContact = (body: Json, version: string, workspace: Workspace) => {
  checkFields(body, {
    role: oneOf("user", "lead"),
    email,
    external_id: notBlank,
    phone: nullable(text),
    name: nullable(text),
    avatar: nullable(text),
    signed_up_at: nullable(integer),
    last_seen_at: nullable(integer),
    owner_id: nullable(atLeast(version, "2.16") ? text : either(integer, text)),
    unsubscribed_from_emails: nullable(flag),
    language_override: nullable(text),
    custom_attributes: nullable(isObject),
  });
  if (atLeast(version, "2.16")) {
    checkFields(body, { email_verified: nullable(flag) });
    if (body.email_verified !== undefined && body.email === undefined) {
      throw invalid("email_verified needs an email in the same request", "email_verified");
    }
  }
  if (body.owner_id != null && !workspace.admins.has(String(body.owner_id))) {
    throw invalid("The owner specified is not a member of the workspace", "owner_id");
  }
};

/** What a checked body changes, apart from role and identifiers. */
const changesOf = (
  body: Json,
  attributes: Json,
  version: string,
  workspace: Workspace,
): Partial<ContactFields> => ({
  ...pick(body, PLAIN_FIELDS),
  ...(body.phone !== undefined && { phone: toE164(body.phone) }),
  ...(body.owner_id !== undefined && {
    owner_id: body.owner_id === null ? null : String(body.owner_id),
  }),
  ...(body.unsubscribed_from_emails !== undefined && {
    unsubscribed_from_emails: body.unsubscribed_from_emails === true,
  }),
  ...(atLeast(version, "2.16") &&
    body.email_verified !== undefined && { email_verified: body.email_verified === true }),
  ...(atLeast(version, "2.15") && pick(body, ["language_override"])),
  custom_attributes: mergeCustomAttributes(
    attributes,
    body.custom_attributes,
    "contact",
    workspace,
  ),
});

const toE164 = (phone: unknown): string | null =>
  typeof phone === "string" && phone.startsWith("+")
    ? phone.replace(/[\s().-]/g, "")
    : typeof phone === "string"
      ? phone
      : null;

interface Identity {
  email: string | null;
  external_id: string | null;
}

const sharesIdentity = (contact: Contact, { email, external_id }: Identity) =>
  (email && contact.email === email) ||
  (external_id !== null && contact.external_id === external_id);

/** Users are unique by email and external_id, also against archived and just deleted ones. */
const requireFree = (workspace: Workspace, identity: Identity, exceptId?: string) => {
  const taken = [...workspace.contacts.values()].filter(
    (contact) =>
      contact.role === "user" &&
      contact.id !== exceptId &&
      contact.mergedInto === null &&
      sharesIdentity(contact, identity),
  );
  const active = taken.find(({ archived }) => !archived);
  if (active) {
    throw conflict(`A contact matching those details already exists with id=${active.id}`);
  }
  if (taken.some(({ blocked }) => blocked)) {
    throw new ApiError(400, "not_restorable", "This contact has been blocked");
  }
  const since = workspace.clock.seconds() - workspace.settings.deletedContactBlockSeconds;
  const deleted = workspace.deletedContacts.find(
    ({ contact, deletedAtSeconds }) =>
      contact.role === "user" && deletedAtSeconds > since && sharesIdentity(contact, identity),
  );
  const gone = taken[0] ?? deleted?.contact;
  if (gone) {
    throw conflict(`An archived contact matching those details already exists with id=${gone.id}`);
  }
};

const conflict = (message: string) => new ApiError(409, "conflict", message);
const textOrNull = (value: unknown) => (typeof value === "string" ? value : null);

/** Creates a contact from a request body. */
export const createContactFromBody = (
  workspace: Workspace,
  body: Json,
  version: string,
): Contact => {
  if (body.role === undefined && body.email === undefined && body.external_id === undefined) {
    throw missing("One of role, email or external_id is required");
  }
  checkContact(body, version, workspace);
  const role = body.role === "lead" ? "lead" : "user";
  const identity = {
    email: textOrNull(body.email)?.toLowerCase() ?? null,
    external_id: role === "lead" ? randomUUID() : textOrNull(body.external_id),
  };
  if (role === "user") {
    if (identity.email === null && identity.external_id === null) {
      throw missing("A user needs an email or an external_id");
    }
    requireFree(workspace, identity);
  }
  const changes = changesOf(body, {}, version, workspace);
  return createContact(workspace, { ...changes, ...identity, role });
};

/** As recorded: a null empties an email, to a text without characters, and is ignored elsewhere. */
const withoutNulls = ({ email, external_id, ...others }: Json): Json => ({
  ...others,
  ...(email != null && { email }),
  ...(external_id != null && { external_id }),
});

/** Changes a contact by a request body, which is applied as a whole or refused. */
export const updateContactFromBody = (
  workspace: Workspace,
  contact: Contact,
  given: Json,
  version: string,
) => {
  const body = withoutNulls(given);
  checkContact(body, version, workspace);
  if (contact.role === "user" && body.role === "lead") {
    throw new ApiError(400, "client_error", "Contact with user role can't be converted to a lead");
  }
  const role = body.role === "user" ? "user" : contact.role;
  const identity = {
    email: given.email === null ? "" : (textOrNull(body.email)?.toLowerCase() ?? contact.email),
    external_id: (role === "user" && textOrNull(body.external_id)) || contact.external_id,
  };
  if (role === "user") requireFree(workspace, identity, contact.id);
  const changes = changesOf(body, contact.custom_attributes, version, workspace);
  changeContact(workspace, contact, { ...changes, ...identity, role });
  if (workspace.settings.writableUtm) Object.assign(contact.tracking, pick(body, UTM_FIELDS));
};
