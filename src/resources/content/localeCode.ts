import { InputError } from "../../values/inputError";
import { type Cleaner, text } from "../../values/readers";
import { LOCALES } from "./locales";

/**
 * The code of a language, given as one or by a name that is known. Fin speaks more languages than
 * help centers have, so that any code passes.
 */
export const localeCode: Cleaner<string> = (label, value) => {
  const given = text(label, value).trim();
  const word = given.toLowerCase();
  const known = LOCALES.find((each) => [each.label, each.value].join().toLowerCase() === word);
  if (known) return known.value;
  if (/^[a-z]{2,3}(-[a-z]{2,4})?$/i.test(given)) return given;
  throw new InputError(`${label}: "${given}" is not the code of a language, such as en or pt-BR.`);
};
