import { InputError } from "../../values/inputError";
import { type Cleaner, text } from "../../values/readers";

/**
 * The languages of help center content.
 * https://developers.intercom.com/docs/references/rest-api/api.intercom.io/articles/article_translated_content
 */
const LANGUAGES: Record<string, string> = {
  ar: "Arabic",
  bg: "Bulgarian",
  bs: "Bosnian",
  ca: "Catalan",
  cs: "Czech",
  da: "Danish",
  de: "German",
  el: "Greek",
  en: "English",
  es: "Spanish",
  et: "Estonian",
  fi: "Finnish",
  fr: "French",
  he: "Hebrew",
  hr: "Croatian",
  hu: "Hungarian",
  id: "Indonesian",
  it: "Italian",
  ja: "Japanese",
  ko: "Korean",
  lt: "Lithuanian",
  lv: "Latvian",
  mn: "Mongolian",
  nb: "Norwegian",
  nl: "Dutch",
  pl: "Polish",
  pt: "Portuguese",
  "pt-BR": "Portuguese (Brazil)",
  ro: "Romanian",
  ru: "Russian",
  sl: "Slovenian",
  sr: "Serbian",
  sv: "Swedish",
  tr: "Turkish",
  vi: "Vietnamese",
  "zh-CN": "Chinese (China)",
  "zh-TW": "Chinese (Taiwan)",
};

/** Choices of a language. */
export const LOCALES = Object.entries(LANGUAGES).map(([value, label]) => ({ label, value }));

/** @returns the language with this code or name; capital letters do not matter */
const languageOf = (given: string) => {
  const word = given.trim().toLowerCase();
  return LOCALES.find((each) =>
    [each.value, each.label].some((name) => name.toLowerCase() === word),
  )?.value;
};

/**
 * The code of a language, given as one or by a name that is known. Fin speaks more languages than
 * help centers have, so that any code passes.
 */
export const localeCode: Cleaner<string> = (label, value) => {
  const given = text(label, value).trim();
  const known = languageOf(given);
  if (known) return known;
  if (/^[a-z]{2,3}(-[a-z]{2,4})?$/i.test(given)) return given;
  throw new InputError(`${label}: "${given}" is not the code of a language, such as en or pt-BR.`);
};

/** A language of help centers by its code or its name; capital letters do not matter. */
export const readLocale: Cleaner<string> = (label, value) => {
  const known = languageOf(String(value));
  if (known) return known;
  throw new InputError(
    `${label}: "${value}" is not a language of help centers; codes are such as en and pt-BR.`,
  );
};
