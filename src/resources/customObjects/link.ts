import type { Advice } from "../../client/access";
import { path } from "../../client/path";
import type { Client, Identified } from "../../client/types";
import { InputError } from "../../values/inputError";
import { isRecord, ownValue } from "../../values/objects";
import { readUsersAndCompanies, writeUsersAndCompanies } from "../contacts/access";
import { readConversations, writeConversations } from "../conversations/access";
import { DroppedValuesError, instancesByExternalId, referencedIds } from "./instances";

interface LinkInputs {
  /** Exactly one of these two. */
  contactId?: string;
  conversationId?: string;
  /** Name of the attribute that refers to the instances. */
  attribute: string;
  objectType: string;
  externalIds: string[];
  instanceIds: string[];
  /** How many instances the attribute holds. */
  referenceType?: "one" | "many";
}

/** The instances that a record refers to, before or after a change. */
interface Links {
  type: "contact" | "conversation";
  id: string;
  attribute: string;
  /** IDs that Intercom gave the instances. */
  linked: string[];
}

const recordOf = ({ contactId, conversationId }: LinkInputs) => {
  if (contactId && !conversationId) {
    return {
      type: "contact" as const,
      id: contactId,
      url: path`/contacts/${contactId}`,
      read: readUsersAndCompanies,
      write: writeUsersAndCompanies,
    };
  }
  if (conversationId && !contactId) {
    return {
      type: "conversation" as const,
      id: conversationId,
      url: path`/conversations/${conversationId}`,
      read: readConversations,
      write: writeConversations,
    };
  }
  throw new InputError("Fill in exactly one of Contact ID and Conversation ID.");
};

const unique = (ids: string[]) => [...new Set(ids)];

/** @throws InputError that names the External IDs which no instance has */
const resolved = async (client: Client, objectType: string, externalIds: string[]) => {
  const found = await Promise.all(
    unique(externalIds).map(async (externalId) => {
      const { data } = await instancesByExternalId(client, objectType, externalId);
      // The list must not be taken for an answer that ignores what was looked up.
      const match = data.find(({ external_id }) => String(external_id) === externalId);
      return { externalId, id: match && String(match.id) };
    }),
  );
  const unknown = found.flatMap(({ externalId, id }) => (id ? [] : `"${externalId}"`));
  if (unknown.length === 0) return found.flatMap(({ id }) => id ?? []);
  throw new InputError(
    `External IDs: no ${objectType} has ${unknown.join(", ")}. Upsert Custom Object Instance creates one.`,
  );
};

/**
 * @returns the IDs that an attribute refers to
 * @throws InputError for an attribute that holds something else, or not all of which is shown
 */
const linkedIds = ({ custom_attributes }: Identified, attribute: string): string[] => {
  const value = ownValue(Object(custom_attributes), attribute);
  const ids = referencedIds(value);
  if (!ids) {
    throw new InputError(
      `Reference Attribute: "${attribute}" holds ${JSON.stringify(value)}, so it refers to no custom objects.`,
    );
  }
  const { total_count, has_more } = isRecord(value) ? value : {};
  if (has_more === true || Number(total_count) > ids.length) {
    throw new InputError(
      `Reference Attribute: Intercom shows ${ids.length} of the objects in "${attribute}", and writing these back would unlink the others.`,
    );
  }
  return ids;
};

const wrongAttribute: Advice = {
  when: ({ status, message = "" }) =>
    (status === 400 || status === 422) && /\battribute\b/i.test(message),
  say: () =>
    "Reference Attribute must be the name of an attribute that refers to custom objects of this type, and Reference Type how many it holds",
};

/**
 * Reads what a record refers to, and writes what it is to refer to: the whole list, since Intercom
 * replaces it. Nothing is written when nothing changes. A change between the reading and the writing
 * is lost.
 * @param change makes the new list of the present one and of the instances given
 * @returns what the record refers to afterwards, and before
 * @throws InputError for what cannot be found or changed, and DroppedValuesError when Intercom's
 * answer shows other references than those written
 */
export const changeLinks = async (
  client: Client,
  inputs: LinkInputs,
  change: (present: string[], given: string[]) => string[],
): Promise<Links & { before: string[] }> => {
  const { attribute, objectType, externalIds, instanceIds, referenceType } = inputs;
  const { type, id, url, read, write } = recordOf(inputs);
  if (externalIds.length + instanceIds.length === 0) {
    throw new InputError("Fill in External IDs, Instance IDs, or both.");
  }
  const given = unique([...instanceIds, ...(await resolved(client, objectType, externalIds))]);
  if (referenceType === "one" && given.length > 1) {
    throw new InputError("Reference Type: one object was chosen, and several are given.");
  }
  const record = await client.get<Identified>(url, read);
  const before = linkedIds(record.data, attribute);
  const wanted = unique(change(before, given));
  const links = { type, id, attribute, before };
  if (wanted.length === before.length && wanted.every((each) => before.includes(each))) {
    return { ...links, linked: before };
  }
  const value = referenceType === "one" ? (wanted[0] ?? null) : wanted;
  const advice = [wrongAttribute, ...(write.advice ?? [])];
  const { data } = await client.put<Identified>(
    url,
    { custom_attributes: { [attribute]: value } },
    { ...write, advice },
  );
  const linked = linkedIds(data, attribute);
  const missing = wanted.filter((each) => !linked.includes(each));
  const kept = [...before, ...given].filter(
    (each) => linked.includes(each) && !wanted.includes(each),
  );
  if (missing.length + kept.length === 0) return { ...links, linked };
  const faults = [
    missing.length > 0 && `${missing.join(", ")} not linked`,
    kept.length > 0 && `${unique(kept).join(", ")} still linked`,
  ];
  throw new DroppedValuesError(
    `Intercom changed "${attribute}" of the ${type} ${id} in part: ${faults.filter(Boolean).join("; ")}. It skips IDs that no ${objectType} has, and keeps one object where the attribute holds one.`,
    linked.map((each) => `${objectType} ${each}`),
    [...missing, ...unique(kept)].map((each) => `${objectType} ${each}`),
  );
};
