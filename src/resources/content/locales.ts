import { InputError } from "../../values/inputError";
import type { Cleaner } from "../../values/readers";

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

/** A language by its code or its name; capital letters do not matter. */
export const readLocale: Cleaner<string> = (label, value) => {
  const word = String(value).trim().toLowerCase();
  const found = LOCALES.find((each) =>
    [each.value, each.label].some((name) => name.toLowerCase() === word),
  );
  if (found) return found.value;
  throw new InputError(
    `${label}: "${value}" is not a language of help centers; codes are such as en and pt-BR.`,
  );
};
