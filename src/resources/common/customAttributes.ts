import { getList } from "../../client/getList";
import { PartialFailure } from "../../client/partialFailure";
import type { Client } from "../../client/types";
import { suggestion } from "../../values/closestMatch";
import { fieldLabel } from "../../values/fieldLabel";
import { InputError } from "../../values/inputError";
import { isExact } from "../../values/numbers";
import {
  boolean,
  type Cleaner,
  exactJson,
  integer,
  isBlank,
  isIsoTime,
  number,
  text,
  timestamp,
} from "../../values/readers";
import { readUsersAndCompanies } from "../contacts/access";
import type { ConversationAttribute } from "../conversationAttributes/types";
import { readConversations, writeConversations } from "../conversations/access";
import { writeDataAttributes } from "../dataAttributes/access";
import type { DataAttribute } from "../dataAttributes/types";

/** The resources that have custom attributes. */
export type AttributeModel = "contact" | "company" | "conversation";

const PLURALS = { contact: "contacts", company: "companies", conversation: "conversations" };

export interface AttributeInputs {
  customAttributes: Record<string, unknown>;
  customAttributesJson?: Record<string, unknown>;
  createMissingAttributes: boolean;
}

/** Intercom's maximum, in characters. */
export const MAX_TEXT_LENGTH = 255;

const shortText: Cleaner<string> = (label, value) => {
  const given = text(label, value);
  if (given.length <= MAX_TEXT_LENGTH) return given;
  throw new InputError(`${label}: ${given.length} characters are more than ${MAX_TEXT_LENGTH}.`);
};

const READERS: Record<string, Cleaner<unknown>> = {
  string: shortText,
  integer: integer(),
  float: number,
  decimal: number,
  boolean,
  date: timestamp,
  datetime: timestamp,
};

const INTEGER = /^-?(0|[1-9]\d{0,14})$/;
const FLOAT = /^-?(0|[1-9]\d*)\.\d+$/;

/**
 * The type that an attribute to create gets from its first value. What would lose a character as a
 * number, such as a phone number or a code with leading zeros, is text.
 */
const typeOf = (value: unknown): string => {
  if (value instanceof Date) return "date";
  const given = String(value).trim();
  if (/^(true|false)$/i.test(given)) return "boolean";
  if (isIsoTime(given)) return "date";
  if (!isExact(given)) return "string";
  if (INTEGER.test(given)) return "integer";
  // As JavaScript writes numbers, such as 1e-7.
  return FLOAT.test(given) || (given.includes("e") && String(Number(given)) === given)
    ? "float"
    : "string";
};

/** Types of conversation attributes, by the names that other attributes have for them. */
const CONVERSATION_TYPES: Record<string, string> = { float: "decimal", date: "datetime" };

/** What reading a value needs of an attribute. */
export type Definition = Pick<DataAttribute, "name" | "data_type" | "options">;

/** @returns the attributes of conversations that can be given a value; options go by their labels */
export const conversationDefinitions = async (client: Client): Promise<Definition[]> => {
  const data = await getList<ConversationAttribute>(client, "/conversations/attributes", {
    ...readConversations,
  });
  return data.data
    .filter(({ archived }) => !archived)
    .map(({ name, data_type, options }) => ({
      name,
      data_type,
      options: options?.filter(({ archived }) => !archived).map(({ label }) => label),
    }));
};

/** @returns the custom attributes of contacts or companies that can be given a value */
export const customDefinitions = async (
  client: Client,
  model: Exclude<AttributeModel, "conversation">,
): Promise<DataAttribute[]> => {
  const data = await getList<DataAttribute>(client, "/data_attributes", {
    ...readUsersAndCompanies,
    params: { model },
  });
  return data.data.filter(({ custom, archived }) => custom && !archived);
};

const definitions = (client: Client, model: AttributeModel): Promise<Definition[]> =>
  model === "conversation" ? conversationDefinitions(client) : customDefinitions(client, model);

const cachedDefinitions = new WeakMap<Client, Map<AttributeModel, Promise<Definition[]>>>();

/** Read once in a run, however many records it saves, unless the run defines more. */
const knownDefinitions = (client: Client, model: AttributeModel): Promise<Definition[]> => {
  const models = cachedDefinitions.get(client) ?? new Map<AttributeModel, Promise<Definition[]>>();
  cachedDefinitions.set(client, models);
  const known = models.get(model) ?? definitions(client, model);
  models.set(model, known);
  known.catch(() => models.delete(model));
  return known;
};

const define = async (
  client: Client,
  model: AttributeModel,
  { name, data_type }: Definition,
): Promise<void> => {
  const advice = [
    { when: () => true, say: () => `The custom attribute "${name}" could not be created` },
  ];
  try {
    await (model === "conversation"
      ? client.post(
          "/conversations/attributes",
          { name, data_type: CONVERSATION_TYPES[data_type] ?? data_type },
          { ...writeConversations, advice },
        )
      : client.post(
          "/data_attributes",
          { name, model, data_type },
          { ...writeDataAttributes, advice },
        ));
  } catch (error) {
    // Another run may have defined it meanwhile.
    const known = await definitions(client, model).catch(() => []);
    if (!known.some((attribute) => attribute.name === name)) throw error;
  } finally {
    cachedDefinitions.delete(client);
  }
};

/** An attribute that was given, with the label of the input that it stands in. */
type GivenAttribute = [name: string, value: unknown, label: string];

const givenAttributes = ({
  customAttributes,
  customAttributesJson = {},
}: AttributeInputs): GivenAttribute[] => {
  const twice = Object.keys(customAttributes).find((name) =>
    Object.hasOwn(customAttributesJson, name),
  );
  if (twice) {
    throw new InputError(
      `Custom Attributes: "${twice}" is given in Custom Attributes JSON as well.`,
    );
  }
  const empty = Object.keys(customAttributesJson).find(
    (name) => customAttributesJson[name] === null,
  );
  if (empty) {
    throw new InputError(
      `Custom Attributes JSON: "${empty}" is null. To empty it, name custom_attributes.${empty} in Clear Fields.`,
    );
  }
  // A blank row counts as not given, like any blank input.
  return [
    ...Object.entries(customAttributes).map(
      ([name, value]): GivenAttribute => [name, value, "Custom Attributes"],
    ),
    ...Object.entries(customAttributesJson).map(
      ([name, value]): GivenAttribute => [name, value, "Custom Attributes JSON"],
    ),
  ].filter(([, value]) => !isBlank(value));
};

/** Custom attributes that were read, and how those that are missing in the workspace are defined. */
export interface ReadAttributes {
  /** Undefined when none were given; times are Unix seconds. */
  values?: Record<string, unknown>;
  /**
   * Defines what is missing in the workspace. Called last, when all inputs have been checked.
   * @param find throws when the record to change does not exist; called only if anything is missing
   * @throws PartialFailure that names the attribute that could not be defined, and those that were
   */
  define: (find?: () => Promise<unknown>) => Promise<void>;
}

const defineAll = async (client: Client, model: AttributeModel, missing: Definition[]) => {
  const names = missing.map(({ name }) => `the custom attribute "${name}"`);
  for (const [index, attribute] of missing.entries()) {
    try {
      await define(client, model, attribute);
    } catch (cause) {
      throw new PartialFailure(cause, names.slice(0, index), names.slice(index), true);
    }
  }
};

/** Fields that have inputs of their own where custom attributes are written. */
const STANDARD_FIELDS: Record<AttributeModel, readonly string[]> = {
  contact: [
    "email",
    "phone",
    "name",
    "avatar",
    "role",
    "external_id",
    "signed_up_at",
    "last_seen_at",
    "owner_id",
    "unsubscribed_from_emails",
  ],
  company: [
    "company_id",
    "name",
    "plan",
    "size",
    "website",
    "industry",
    "monthly_spend",
    "remote_created_at",
  ],
  conversation: ["title", "read", "company_id"],
};

/** What to say of a name that the workspace does not know. */
const refuseUnknown = (
  model: AttributeModel,
  [name, , label]: GivenAttribute,
  known: readonly string[],
  standard = STANDARD_FIELDS[model],
): never => {
  const field = name
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, "_");
  const help = standard.includes(field)
    ? `It is a standard field: fill in ${fieldLabel(field)}.`
    : suggestion(name, known, (nearest) => `The nearest name is "${nearest}".`);
  const isNear = help !== undefined && !help.startsWith("Known: ");
  throw new InputError(
    [
      `${label}: "${name}" is not a custom attribute of ${PLURALS[model]}.`,
      help,
      isNear ? undefined : "Turn on Create Missing Attributes to create it.",
    ]
      .filter(Boolean)
      .join(" "),
  );
};

/**
 * Intercom would refuse the whole request for one unknown name.
 * @returns custom attributes in the types that the workspace has defined for them
 * @param standard fields that have inputs of their own, where not all of the model have
 * @throws InputError for an unknown name, with the nearest known one, or a value of another type
 */
export const readAttributes = async (
  client: Client,
  model: AttributeModel,
  inputs: AttributeInputs,
  standard?: readonly string[],
): Promise<ReadAttributes> => {
  const given = givenAttributes(inputs);
  if (given.length === 0) return { define: async () => undefined };
  const known = new Map(
    (await knownDefinitions(client, model)).map((attribute) => [attribute.name, attribute]),
  );
  const unknown = given.find(([name]) => !known.has(name));
  if (unknown && !inputs.createMissingAttributes) {
    refuseUnknown(model, unknown, [...known.keys()], standard);
  }
  const missing: Definition[] = [];
  const values = given.map(([name, value, label]) => {
    const attribute = known.get(name) ?? { name, data_type: typeOf(value) };
    if (!known.has(name)) missing.push(attribute);
    return [name, readAttribute(attribute, value, `${label}, ${name}`)];
  });
  return {
    values: Object.fromEntries(values),
    define: async (find) => {
      if (missing.length === 0) return;
      await find?.();
      await defineAll(client, model, missing);
    },
  };
};

const readAttribute = ({ data_type, options }: Definition, value: unknown, label: string) => {
  const reader = READERS[data_type] ?? exactJson;
  const result = reader(label, value);
  if (options?.length && !options.includes(String(result))) {
    throw new InputError(`${label}: "${String(result)}" is not one of ${options.join(", ")}.`);
  }
  return result;
};
