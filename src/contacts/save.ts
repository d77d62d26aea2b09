import type { AxiosInstance } from "axios";
import { changes } from "../changes";
import type { ClientContext } from "../client";
import { type AttributeInputs, checkedAttributes } from "../customAttributes";
import { InputError } from "../errors";
import { path } from "../path";
import { inSteps, type Step } from "../steps";
import type { Contact } from "../types";
import {
  type LegacyFields,
  labelsOf,
  saveLegacyFields,
  UnsupportedFieldsError,
  type WhenNotSupported,
} from "./legacyFields";
import { membershipSteps } from "./memberships";
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

export type ContactInputs = ContactDetails & Fields;

export interface Saved extends Upserted {
  /** Labels of the fields that were given and not taken. */
  unsupportedFields: string[];
}

const isGiven = (values: object) => Object.values(values).some((value) => value !== undefined);

const checkRole = ({ role, email, external_id }: Fields) => {
  if (role === "user" && !email && !external_id) {
    throw new InputError("Email or External ID is required for a user: both were left blank.");
  }
  if (role === "lead" && external_id) {
    throw new InputError(
      "External ID: Intercom gives a lead an External ID of its own. Leave it blank, or choose the role User.",
    );
  }
};

/** Creates a contact. @throws InputError for details that Intercom refuses or ignores in a new one */
export const create =
  (client: AxiosInstance) =>
  async (contact: Fields): Promise<Upserted> => {
    checkRole(contact);
    return { contact: (await client.post<Contact>("/contacts", contact)).data, created: true };
  };

/** Changes a contact by the ID that Intercom gave it. Without fields it is only read. */
export const update =
  (client: AxiosInstance, id: string) =>
  async (fields: Fields): Promise<Upserted> => {
    const { data: contact } = await (isGiven(fields)
      ? client.put<Contact>(path`/contacts/${id}`, fields)
      : client.get<Contact>(path`/contacts/${id}`));
    return { contact, created: false };
  };

/** Intercom ignores the External ID of a lead without a word. */
const checkExternalId = ({ external_id, role }: Contact, sent: Fields) => {
  if (sent.external_id === undefined || sent.external_id === external_id) return;
  throw new Error(
    `External ID: Intercom kept ${external_id ? `"${external_id}"` : "it blank"}, since it does not take one for a ${role}. All other fields were saved.`,
  );
};

/**
 * Saves all that an action was told about a contact: its fields, then its companies, one by one,
 * then the fields that only an older version of the API takes.
 * @param inputs details, and beside them fields by wire name; what is undefined is left alone
 * @param write saves the fields, as a create, an update or both
 * @returns the contact as it is at the end
 * @throws InputError before anything is saved; PartialFailure once something is; Error when
 * Intercom kept the External ID, as it does for leads
 */
export const saveContact = async (
  client: AxiosInstance,
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
  write: (fields: Fields) => Promise<Upserted>,
): Promise<Saved> => {
  const { customAttributes, customAttributesJson, createMissingAttributes, ...basics } = rest;
  const attributes = { customAttributes, customAttributesJson, createMissingAttributes };
  const fields = {
    ...basics,
    owner_id: ownerId,
    custom_attributes: await checkedAttributes(client, "contact", attributes),
  };
  const hasMore = companyIds.length > 0 || isGiven(legacy);
  const body =
    hasMore && clearFields.length === 0 && !isGiven(fields)
      ? {}
      : changes(fields, clearFields, null);

  const saved: Saved = { ...(await write(body)), unsupportedFields: [] };
  if (onlyWhenCreated && !saved.created) return saved;
  checkExternalId(saved.contact, body);
  if (!hasMore) return saved;
  const { id } = saved.contact;
  await inSteps([
    // Done already; a later failure tells that it is.
    ...(isGiven(body) ? [[`the fields of the contact ${id}`, async () => undefined] as Step] : []),
    ...membershipSteps(client, id, companyIds),
    ...legacyStep(client, id, legacy, whenNotSupported, (labels) => {
      logger.warn(`Intercom did not take ${labels.join(", ")} of the contact ${id}.`);
      saved.unsupportedFields = labels;
    }),
  ]);
  return { ...saved, contact: (await client.get<Contact>(path`/contacts/${id}`)).data };
};

const legacyStep = (
  client: AxiosInstance,
  id: string,
  legacy: LegacyFields,
  whenNotSupported: WhenNotSupported | undefined,
  goOn: (labels: string[]) => void,
): Step[] => {
  if (!isGiven(legacy)) return [];
  const save = async () => {
    const unsupported = await saveLegacyFields(client, id, legacy);
    if (unsupported.length === 0) return;
    if (whenNotSupported !== "continue") throw new UnsupportedFieldsError(unsupported);
    goOn(unsupported);
  };
  return [[labelsOf(legacy).join(", "), save]];
};
