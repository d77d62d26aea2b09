import { suggestion } from "../../values/closestMatch";
import { InputError } from "../../values/inputError";
import { ownValue } from "../../values/objects";
import {
  boolean,
  type Cleaner,
  choice,
  integer,
  jsonRecord,
  listOf,
  text,
} from "../../values/readers";
import { readLocale } from "../content/locales";

type Translation = Record<string, unknown>;

/** An article in other languages, by language. */
export type Translations = Record<string, Translation>;

const TEXT: Record<string, Cleaner<unknown>> = {
  title: text,
  description: text,
  body: text,
  body_markdown: text,
  author_id: integer(1),
};

const audienceIds: Cleaner<unknown> = (label, value) =>
  value === null ? null : listOf(integer(1))(label, value);

const FIELDS: typeof TEXT = {
  ...TEXT,
  state: choice(["published", "draft"]),
  audience_ids: audienceIds,
  ai_chatbot_availability: boolean,
  ai_copilot_availability: boolean,
  ai_sales_agent_availability: boolean,
};

const readTranslation: Cleaner<Translation> = (label, value) => {
  const given = Object.entries(jsonRecord(label, value)).map(([name, each]) => {
    const read = ownValue(FIELDS, name);
    if (read) return [name, read(`${label}, ${name}`, each)];
    const names = Object.keys(FIELDS);
    throw new InputError(
      `${label}: "${name}" cannot be written. ${suggestion(name, names, (near) => `Write "${near}".`)}`,
    );
  });
  const fields: Translation = Object.fromEntries(given);
  if (given.length === 0) throw new InputError(`${label}: it has no fields.`);
  if (fields.body !== undefined && fields.body_markdown !== undefined) {
    throw new InputError(`${label}: body and body_markdown are both given: remove one.`);
  }
  return fields;
};

/** The text of an article by language, each with fields that Intercom takes. */
export const readTranslations: Cleaner<Translations> = (label, value) => {
  const entries = Object.entries(jsonRecord(label, value));
  const translations = entries.map(([locale, each]): [string, Translation] => [
    readLocale(label, locale),
    readTranslation(`${label}, ${locale}`, each),
  ]);
  const locales = translations.map(([locale]) => locale);
  const twice = locales.find((locale, index) => locales.indexOf(locale) !== index);
  if (twice) throw new InputError(`${label}: "${twice}" is given more than once.`);
  return Object.fromEntries(translations);
};

/** Names of inputs by those of the fields that a draft does not take. */
const NOT_STAGED: Record<string, string> = {
  state: "State",
  parent_id: "Parent ID",
  audience_ids: "Audience IDs",
  ai_chatbot_availability: "Available to Fin",
  ai_copilot_availability: "Available to Copilot",
  ai_sales_agent_availability: "Available to Sales Agent",
  scheduled_publish_at: "Scheduled Publish At",
  scheduled_unpublish_at: "Scheduled Unpublish At",
};

/**
 * Intercom takes the text of a draft and ignores the rest without an error.
 * @throws InputError that names what it would ignore
 */
export const checkStaged = (translations: Translations = {}, fields: object = {}): void => {
  const inputs = Object.keys(fields).flatMap((name) => ownValue(NOT_STAGED, name) ?? []);
  const others = Object.entries(translations).flatMap(([locale, translation]) =>
    Object.keys(translation)
      .filter((name) => !Object.hasOwn(TEXT, name))
      .map((name) => `${name} of ${locale} in Translated Content`),
  );
  const ignored = [...inputs, ...others];
  if (ignored.length === 0) return;
  throw new InputError(
    `A draft takes text only, and Intercom would ignore ${ignored.join(", ")}: leave out what is no text, or use Update Article with the Publish Mode Live at Once.`,
  );
};
