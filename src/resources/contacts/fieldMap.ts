import type { ObjectFieldMap } from "@prismatic-io/spectral";
import { InputError } from "../../values/inputError";
import { isRecord } from "../../values/objects";
import { type Cleaner, isBlank, jsonRecord } from "../../values/readers";

/** The one object to map fields to. */
export const MAPPED_OBJECT = { key: "contact", label: "Contact" };

/** Fields that every contact has, by wire name, as Create Contact takes them. */
export const MAPPED_FIELDS = [
  { key: "role", label: "Role" },
  { key: "email", label: "Email" },
  { key: "external_id", label: "External ID" },
  { key: "name", label: "Name" },
  { key: "phone", label: "Phone" },
  { key: "avatar", label: "Avatar URL" },
  { key: "signed_up_at", label: "Signed Up At" },
  { key: "last_seen_at", label: "Last Seen At" },
  { key: "owner_id", label: "Owner ID" },
  { key: "unsubscribed_from_emails", label: "Unsubscribed From Emails" },
];

/** Begins the key of a custom attribute among the fields to map to. */
export const ATTRIBUTE_PREFIX = "custom_attributes.";

/** Wire names that the inputs of the actions call otherwise. */
const INPUT_KEYS: Record<string, string> = { owner_id: "ownerId" };

/** Fields of another system, each with the key of the field of a contact; null where it has none. */
export type FieldTargets = Map<string, string | null>;

const isTarget = (key: string) =>
  key.startsWith(ATTRIBUTE_PREFIX) || MAPPED_FIELDS.some((field) => field.key === key);

const keyOf = (element: unknown): string | undefined =>
  isRecord(element) && !isBlank(element.key) ? String(element.key) : undefined;

/**
 * Reads the value of a field map, or its JSON text.
 * @throws InputError for a map of another kind, or one that maps two fields to the same one
 */
export const readFieldMap: Cleaner<ObjectFieldMap> = (label, value) => {
  const map = jsonRecord(label, value);
  if (!Array.isArray(map.fields) || !map.fields.every(isRecord)) {
    throw new InputError(`${label}: give the value of the field map Select Contact Fields.`);
  }
  const sources = new Map<string, string>();
  for (const { field, mappedField } of map.fields) {
    const [source, target] = [keyOf(field), keyOf(mappedField)];
    if (source === undefined || target === undefined) continue;
    if (!isTarget(target)) {
      throw new InputError(
        `${label}: ${source} is mapped to "${target}", which is no contact field.`,
      );
    }
    const other = sources.get(target);
    if (other !== undefined) {
      throw new InputError(`${label}: ${other} and ${source} are both mapped to ${target}.`);
    }
    sources.set(target, source);
  }
  if (sources.size === 0) throw new InputError(`${label}: no field is mapped.`);
  return map as ObjectFieldMap;
};

/** @returns where each field of a map goes; null for one that was not mapped */
export const targetsOf = ({ fields }: ObjectFieldMap): FieldTargets =>
  new Map(
    fields.flatMap(({ field, mappedField }) => {
      const source = keyOf(field);
      return source === undefined ? [] : [[source, keyOf(mappedField) ?? null]];
    }),
  );

/**
 * @param record of another system; what is blank in it is left out
 * @returns the contact as an item of the actions on several contacts
 */
export const toContactItem = (
  record: Record<string, unknown>,
  targets: FieldTargets,
): Record<string, unknown> => {
  const given = Object.entries(record).flatMap(([source, value]) => {
    const target = targets.get(source);
    return target && !isBlank(value) ? [{ key: target, value }] : [];
  });
  const isAttribute = ({ key }: { key: string }) => key.startsWith(ATTRIBUTE_PREFIX);
  // Rows, as an object could not hold an attribute of any name.
  const customAttributes = given
    .filter(isAttribute)
    .map(({ key, value }) => ({ key: key.slice(ATTRIBUTE_PREFIX.length), value }));
  const fields = given
    .filter((field) => !isAttribute(field))
    .map(({ key, value }) => [INPUT_KEYS[key] ?? key, value]);
  return {
    ...Object.fromEntries(fields),
    ...(customAttributes.length > 0 && { customAttributes }),
  };
};
