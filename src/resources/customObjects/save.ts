import type { Client } from "../../client/types";
import { InputError } from "../../values/inputError";
import { isRecord, ownValue } from "../../values/objects";
import { isBlank } from "../../values/readers";
import {
  type CustomObjectInstance,
  DroppedValuesError,
  instanceList,
  referencedIds,
} from "./instances";

const MAX_SHOWN = 80;

/** A value that Intercom was given and does not have afterwards. */
interface Dropped {
  attribute: string;
  sent: unknown;
  /** What it has instead. */
  saved: unknown;
}

interface Attributes {
  customAttributes: Record<string, unknown>;
  customAttributesJson?: Record<string, unknown>;
}

/**
 * @returns the custom attributes that were given, in their JSON types; undefined when there are none
 * @throws InputError for one that is given twice
 */
export const givenAttributes = ({ customAttributes, customAttributesJson = {} }: Attributes) => {
  const rows = Object.entries(customAttributes).filter(([, value]) => !isBlank(value));
  const twice = rows.find(([name]) => Object.hasOwn(customAttributesJson, name));
  if (twice) {
    throw new InputError(
      `Custom Attributes: "${twice[0]}" is given in Custom Attributes JSON as well.`,
    );
  }
  const given = Object.fromEntries([...rows, ...Object.entries(customAttributesJson)]);
  return Object.keys(given).length > 0 ? given : undefined;
};

const isEmpty = (value: unknown): boolean =>
  isBlank(value) || (isRecord(value) && referencedIds(value)?.length === 0);

/** Text may come back in another form: an option's ID as its label, a number as text. */
const isKept = (sent: unknown, saved: unknown): boolean => {
  if (isEmpty(sent) || isEmpty(saved)) return isEmpty(sent) && isEmpty(saved);
  const ids = referencedIds(saved);
  if (Array.isArray(sent)) return !ids || sent.every((id) => ids.includes(String(id)));
  if (ids && isRecord(Array.isArray(saved) ? saved[0] : saved)) return ids.includes(String(sent));
  return typeof sent === "string" || typeof sent !== typeof saved || sent === saved;
};

const compare = (sent: Record<string, unknown>, saved: Record<string, unknown>): Dropped[] =>
  Object.entries(sent)
    .map(([attribute, value]) => ({ attribute, sent: value, saved: ownValue(saved, attribute) }))
    .filter((each) => each.sent !== undefined && !isKept(each.sent, each.saved))
    .map((each) => {
      const ids = isBlank(each.saved) ? undefined : referencedIds(each.saved);
      return { ...each, saved: ids ?? each.saved ?? null };
    });

const shown = (value: unknown) => {
  const text = JSON.stringify(value) ?? "";
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text;
};

interface SaveOptions {
  whenDropped?: "fail" | "report";
  /** Saving the same again makes no second instance. */
  idempotent: boolean;
}

/**
 * Saves an instance, and compares what Intercom answers with what it was sent: a value that it
 * cannot use empties the attribute, with success.
 * @returns the instance, with the values that Intercom did not keep
 * @throws DroppedValuesError when there are any, unless they are to be reported
 */
export const saveInstance = async (
  client: Client,
  objectType: string,
  fields: Record<string, unknown>,
  { whenDropped, idempotent }: SaveOptions,
): Promise<CustomObjectInstance & { dropped: Dropped[] }> => {
  const { url } = instanceList(objectType);
  const { data } = await client.post<CustomObjectInstance>(url, fields, { idempotent });
  const { external_created_at, external_updated_at, custom_attributes } = fields;
  const dropped = [
    ...compare({ external_created_at, external_updated_at }, data),
    ...compare(Object(custom_attributes), Object(data.custom_attributes)),
  ];
  if (dropped.length === 0 || whenDropped === "report") return { ...data, dropped };
  const values = dropped.map(
    ({ attribute, sent, saved }) => `${attribute} was given ${shown(sent)} and is ${shown(saved)}`,
  );
  const again = idempotent ? "" : " Running the step again creates another instance.";
  throw new DroppedValuesError(
    `Intercom saved the ${objectType} ${data.id} without all of its values: ${values.join("; ")}. A list attribute takes only its options, a reference only IDs of records, a time only seconds or a date, and an unknown attribute nothing.${again}`,
    [`${objectType} ${data.id}`],
    dropped.map(({ attribute }) => attribute),
  );
};
