import { getList } from "../../client/getList";
import type { Client } from "../../client/types";
import { suggestion } from "../../values/closestMatch";
import { InputError } from "../../values/inputError";
import {
  boolean,
  type Cleaner,
  integer,
  isBlank,
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

/** The type that an attribute to create gets from its first value. */
const typeOf = (value: unknown): string => {
  if (typeof value === "boolean" || /^(true|false)$/i.test(String(value).trim())) return "boolean";
  if (/^[+-]?\d{1,15}$/.test(String(value).trim())) return "integer";
  if (/^[+-]?\d+\.\d+$/.test(String(value).trim())) return "float";
  if (/^\d{4}-\d{2}-\d{2}([T ].*)?$/.test(String(value).trim())) return "date";
  return "string";
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
  try {
    await (model === "conversation"
      ? client.post(
          "/conversations/attributes",
          { name, data_type: CONVERSATION_TYPES[data_type] ?? data_type },
          writeConversations,
        )
      : client.post("/data_attributes", { name, model, data_type }, writeDataAttributes));
  } catch (error) {
    // Another run may have defined it meanwhile.
    const known = await definitions(client, model);
    if (!known.some((attribute) => attribute.name === name)) throw error;
  } finally {
    cachedDefinitions.delete(client);
  }
};

const givenAttributes = ({ customAttributes, customAttributesJson = {} }: AttributeInputs) => {
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
  return Object.entries({ ...customAttributes, ...customAttributesJson }).filter(
    ([, value]) => !isBlank(value),
  );
};

/** Custom attributes that were read, and how those that are missing in the workspace are defined. */
export interface ReadAttributes {
  /** Undefined when none were given; times are Unix seconds. */
  values?: Record<string, unknown>;
  /** Defines what is missing in the workspace. Called last, when all inputs have been checked. */
  define: () => Promise<void>;
}

/**
 * Intercom would refuse the whole request for one unknown name.
 * @returns custom attributes in the types that the workspace has defined for them
 * @throws InputError for an unknown name, with the nearest known one, or a value of another type
 */
export const readAttributes = async (
  client: Client,
  model: AttributeModel,
  inputs: AttributeInputs,
): Promise<ReadAttributes> => {
  const values = givenAttributes(inputs);
  if (values.length === 0) return { define: async () => undefined };
  const known = await knownDefinitions(client, model);
  const missing = values.filter(([name]) => !known.some((attribute) => attribute.name === name));
  const [first] = missing;
  if (first && !inputs.createMissingAttributes) {
    const names = known.map(({ name }) => name);
    const help = suggestion(first[0], names, (nearest) => `The nearest name is "${nearest}".`);
    throw new InputError(
      `Custom Attributes: "${first[0]}" is not a custom attribute of ${PLURALS[model]}.${help ? ` ${help}` : ""}`,
    );
  }
  const created = missing.map(([name, value]): Definition => ({ name, data_type: typeOf(value) }));
  const read = values.map(([name, value]) => {
    const attribute = [...known, ...created].find((each) => each.name === name);
    return [name, readAttribute(name, attribute, value)];
  });
  return {
    values: Object.fromEntries(read),
    define: async () => {
      for (const attribute of created) await define(client, model, attribute);
    },
  };
};

/**
 * Like `readAttributes`, and defines at once what is missing in the workspace.
 * @returns undefined when no custom attribute was given
 */
export const checkedAttributes = async (
  client: Client,
  model: AttributeModel,
  inputs: AttributeInputs,
): Promise<Record<string, unknown> | undefined> => {
  const { values, define } = await readAttributes(client, model, inputs);
  await define();
  return values;
};

const readAttribute = (name: string, attribute: Definition | undefined, value: unknown) => {
  const { data_type = "string", options } = attribute ?? {};
  const label = `Custom attribute "${name}" of the type ${data_type}`;
  const reader = READERS[data_type] ?? ((_label, each) => each);
  const result = reader(label, value);
  if (options?.length && !options.includes(String(result))) {
    throw new InputError(`${label}: "${String(result)}" is not one of ${options.join(", ")}.`);
  }
  return result;
};
