import type { ClientContext } from "../../client/createClient";
import { runSteps, type Step } from "../../client/partialFailure";
import { path } from "../../client/path";
import type { Client } from "../../client/types";
import { hasAnyValue } from "../../values/objects";
import { type AttributeInputs, readAttributes } from "../shared/customAttributes";
import { checkCleared, updateBody } from "../shared/updateBody";
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
import type { Upserted } from "./upsert";

type Fields = Record<string, unknown>;

/** Everything an action may say about a contact. */
export interface ContactDetails extends AttributeInputs {
  ownerId?: string;
  /** By the caller's own IDs. */
  companyIds: string[];
  clearFields?: string[];
  legacy?: LegacyFields;
  whenNotSupported?: WhenNotSupported;
  /** Leaves a contact that exists as it is, its companies included. */
  onlyWhenCreated?: boolean;
}

/** To be called before the first write, once nothing can be refused any more. */
export type BeforeFirstWrite = () => Promise<void>;

/** How the fields of a contact are saved. */
export interface SaveStrategy {
  /** Saves the fields, as a create, an update or both. */
  save: (fields: Fields, prepare: BeforeFirstWrite) => Promise<Upserted>;
  /** Throws InputError for fields that cannot be saved in this way. */
  check?: (fields: Fields) => void;
  /** The whole work may be run again: it finds what it saved. */
  safeToRerun?: boolean;
}

export type ContactInputs = ContactDetails & Fields;

export interface SaveResult extends Upserted {
  /** Labels of the fields that were given and not taken. */
  unsupportedFields: string[];
}

/** Changes a contact by the ID that Intercom gave it. Without fields it is only read. */
export const update = (client: Client, id: string): SaveStrategy => ({
  save: async (fields, prepare) => {
    await prepare();
    const { data: contact } = await (hasAnyValue(fields)
      ? client.put<Contact>(path`/contacts/${id}`, fields, writeUsersAndCompanies)
      : client.get<Contact>(path`/contacts/${id}`, readUsersAndCompanies));
    return { contact, created: false };
  },
});

/** Intercom ignores the External ID of a lead without a word. @returns whether it did */
const ignoredExternalId = ({ external_id }: Contact, sent: Fields): boolean =>
  sent.external_id !== undefined && sent.external_id !== external_id;

/**
 * Saves all that an action was told about a contact: its fields, then its companies, one by one,
 * then the fields that only an older version of the API takes.
 * @param inputs details, and beside them fields by wire name; what is undefined is left alone
 * @returns the contact as it is at the end
 * @throws InputError before anything is saved; PartialFailure once something is;
 * UnsupportedFieldsError when Intercom kept a field, such as the External ID of a lead
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
  { save: write, check = () => undefined, safeToRerun: isResumable = true }: SaveStrategy,
): Promise<SaveResult> => {
  const { customAttributes, customAttributesJson, createMissingAttributes, ...basics } = rest;
  const attributes = { customAttributes, customAttributesJson, createMissingAttributes };
  // All that can be refused is refused before anything is defined or saved.
  check(basics);
  const allAttributes = { ...customAttributes, ...customAttributesJson };
  checkCleared({ ...basics, owner_id: ownerId, custom_attributes: allAttributes }, clearFields);
  const { values, define } = await readAttributes(client, "contact", attributes);
  const fields = {
    ...basics,
    owner_id: ownerId,
    custom_attributes: values,
  };
  const hasMore = companyIds.length > 0 || hasAnyValue(legacy);
  const body =
    hasMore && clearFields.length === 0 && !hasAnyValue(fields)
      ? {}
      : updateBody(fields, clearFields, null);

  const saved: SaveResult = { ...(await write(body, define)), unsupportedFields: [] };
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
    saved.contact = (await client.get<Contact>(path`/contacts/${id}`, readUsersAndCompanies)).data;
  };
  await runSteps(steps, { isResumable, saved: fieldsSaved });
  if (hasMore) {
    await runSteps([["reading the contact back", readBack]], { isResumable, saved: done });
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

/** Changes a contact by the ID that Intercom gave it, with all that was told about it. */
export const saveContactUpdate = async (
  client: Client,
  context: ClientContext,
  id: string,
  inputs: ContactInputs,
): Promise<Contact> => (await saveContact(client, context, inputs, update(client, id))).contact;
