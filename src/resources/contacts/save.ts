import { isIdentified } from "../../client/answers";
import type { ClientContext } from "../../client/createClient";
import { runSteps, type Step } from "../../client/partialFailure";
import { path } from "../../client/path";
import type { Client } from "../../client/types";
import { InputError } from "../../values/inputError";
import { hasAnyValue } from "../../values/objects";
import {
  type AttributeInputs,
  type ReadAttributes,
  readAttributes,
} from "../common/customAttributes";
import { checkCleared, updateBody } from "../common/updateBody";
import { readUsersAndCompanies, writeUsersAndCompanies } from "./access";
import { membershipSteps } from "./companies";
import {
  type LegacyFields,
  labelsOf,
  saveLegacyFields,
  UnsupportedFieldsError,
  type WhenNotSupported,
} from "./legacyFields";
import type { Contact } from "./types";

/** Fields of a contact by wire name. */
export type ContactFields = Record<string, unknown>;

/** What an action can say about a contact besides its fields. */
interface ContactDetails extends AttributeInputs {
  ownerId?: string;
  /** The IDs that the companies have in an external system. */
  companyIds: string[];
  clearFields?: string[];
  legacy?: LegacyFields;
  whenNotSupported?: WhenNotSupported;
  /** Leaves a contact that exists as it is, its companies included. */
  onlyWhenCreated?: boolean;
}

/** Details, with fields by wire name; a field that is undefined is left alone. */
export type ContactInputs = ContactDetails & ContactFields;

/** A contact as Intercom answered it, and whether it is new. */
export interface SavedContact {
  contact: Contact;
  created: boolean;
}

/** The result of saving a contact with its details. */
export interface SaveResult extends SavedContact {
  /** Labels of the fields that were given and not taken. */
  unsupportedFields: string[];
}

/** To be called before the first write, once nothing can be refused any more. */
export type BeforeFirstWrite = ReadAttributes["define"];

/** How the fields of a contact are saved. */
interface SaveStrategy {
  /** Saves the fields, as a create, an update or both. */
  save: (fields: ContactFields, beforeFirstWrite: BeforeFirstWrite) => Promise<SavedContact>;
  /** Query of the requests that update and read the contact. */
  params?: object;
  /** Throws InputError for fields that cannot be saved in this way. */
  check?: (fields: ContactFields) => void;
  /** The whole work may be run again: it finds what it saved. Default: it may. */
  safeToRerun?: boolean;
}

/**
 * Checks what Intercom refuses, or worse ignores, in a new contact.
 * https://developers.intercom.com/docs/references/rest-api/api.intercom.io/contacts/createcontact
 * @throws InputError naming the input
 */
export const checkNewContact = ({ role, email, external_id }: ContactFields): void => {
  if (role === "user" && !email && !external_id) {
    throw new InputError("Email or External ID is required for a user: both were left blank.");
  }
  if (role === "lead" && external_id) {
    throw new InputError(
      "External ID: Intercom gives a lead an External ID of its own. Leave it blank, or choose the role User.",
    );
  }
};

/** @throws InputError for the one field that Intercom takes only beside another */
const checkEmailVerified = ({ email, email_verified }: ContactFields): void => {
  if (email_verified === undefined || email) return;
  throw new InputError("Email Verified: it needs Email, which was left blank.");
};

/**
 * Creates a contact.
 * https://developers.intercom.com/docs/references/rest-api/api.intercom.io/contacts/createcontact
 */
export const createFrom = async (client: Client, fields: ContactFields): Promise<Contact> => {
  const settings = { ...writeUsersAndCompanies, isExpected: isIdentified };
  return (await client.post<Contact>("/contacts", fields, settings)).data;
};

/**
 * Changes a contact by the ID that Intercom gave it. Without fields it is only read.
 * https://developers.intercom.com/docs/references/rest-api/api.intercom.io/contacts/updatecontact
 * @returns the contact
 */
export const updateOrRead = async (
  client: Client,
  id: string,
  fields: ContactFields,
  params?: object,
): Promise<Contact> => {
  const url = path`/contacts/${id}`;
  const settings = { params, isExpected: isIdentified };
  const { data } = await (hasAnyValue(fields)
    ? client.put<Contact>(url, fields, { ...writeUsersAndCompanies, ...settings })
    : client.get<Contact>(url, { ...readUsersAndCompanies, ...settings }));
  return data;
};

/** Saves the fields of the contact with an ID that Intercom gave. */
export const updateById = (client: Client, id: string, params?: object): SaveStrategy => ({
  params,
  save: async (fields, beforeFirstWrite) => {
    await beforeFirstWrite(() => updateOrRead(client, id, {}));
    return { contact: await updateOrRead(client, id, fields, params), created: false };
  },
});

/** Intercom silently ignores the External ID of a lead. @returns whether it did */
const ignoredExternalId = ({ external_id }: Contact, sent: ContactFields): boolean =>
  sent.external_id !== undefined && sent.external_id !== external_id;

/**
 * Saves a contact: its fields, then its companies, one by one, then the fields that only an older
 * version of the API takes.
 * @returns the contact as it is at the end
 * @throws InputError before anything is saved; PartialFailure once something is;
 * UnsupportedFieldsError when Intercom did not take a field, such as the External ID of a lead
 */
export const saveContact = async (
  client: Client,
  { logger }: ClientContext,
  {
    ownerId,
    companyIds,
    clearFields = [],
    legacy = {},
    whenNotSupported,
    onlyWhenCreated = false,
    ...rest
  }: ContactInputs,
  { save, params, check = () => undefined, safeToRerun = true }: SaveStrategy,
): Promise<SaveResult> => {
  const { customAttributes, customAttributesJson, createMissingAttributes, ...basics } = rest;
  const attributes = { customAttributes, customAttributesJson, createMissingAttributes };
  // All that can be refused is refused before anything is defined or saved.
  check(basics);
  checkEmailVerified(basics);
  const allAttributes = { ...customAttributes, ...customAttributesJson };
  checkCleared({ ...basics, owner_id: ownerId, custom_attributes: allAttributes }, clearFields);
  const { values, define } = await readAttributes(client, "contact", attributes);
  const fields = { ...basics, owner_id: ownerId, custom_attributes: values };
  const hasMore = companyIds.length > 0 || hasAnyValue(legacy);
  const body =
    hasMore && clearFields.length === 0 && !hasAnyValue(fields)
      ? {}
      : updateBody(fields, clearFields, null);

  const saved: SaveResult = { ...(await save(body, define)), unsupportedFields: [] };
  if (onlyWhenCreated && !saved.created) return saved;
  const { id, role, external_id } = saved.contact;
  const saveLegacy = async () => {
    saved.unsupportedFields = await saveLegacyFields(client, id, legacy);
  };
  const steps: Step[] = [
    ...membershipSteps(client, id, companyIds),
    ...(hasAnyValue(legacy) ? [[labelsOf(legacy).join(", "), saveLegacy] satisfies Step] : []),
  ];
  const fieldsSaved = hasAnyValue(body) ? [`the fields of the contact ${id}`] : [];
  const done = [...fieldsSaved, ...steps.map(([name]) => name)];
  const readBack = async () => {
    saved.contact = await updateOrRead(client, id, {}, params);
  };
  await runSteps(steps, { safeToRerun, saved: fieldsSaved });
  if (hasMore) {
    await runSteps([["reading the contact back", readBack]], {
      safeToRerun,
      saved: done,
    });
  }

  if (ignoredExternalId(saved.contact, body)) {
    throw new UnsupportedFieldsError(
      done,
      ["External ID"],
      `External ID: Intercom kept ${external_id ? `"${external_id}"` : "it blank"}, since it does not take one for a ${role}. All other fields were saved.`,
    );
  }
  const { unsupportedFields } = saved;
  if (unsupportedFields.length > 0) {
    if (whenNotSupported !== "continue") {
      throw new UnsupportedFieldsError(done.slice(0, -1), unsupportedFields);
    }
    logger.warn(`Intercom did not take ${unsupportedFields.join(", ")} of the contact ${id}.`);
  }
  return saved;
};

/**
 * Changes a contact, with its details, by the ID that Intercom gave it.
 * @returns the contact as it is at the end
 * @throws what `saveContact` throws
 */
export const saveContactUpdate = async (
  client: Client,
  context: ClientContext,
  id: string,
  inputs: ContactInputs,
  params?: object,
): Promise<Contact> =>
  (await saveContact(client, context, inputs, updateById(client, id, params))).contact;
