import { InputError } from "../../values/inputError";

const shown = (seconds: number): string =>
  new Date(seconds * 1000).toISOString().replace(".000Z", "Z");

/**
 * @param from Unix seconds, as is `to`; undefined where an end was left open
 * @throws InputError for a period that ends before it begins
 */
export const checkPeriod = (
  [fromLabel, from]: [string, number | undefined],
  [toLabel, to]: [string, number | undefined],
): void => {
  if (from === undefined || to === undefined || from <= to) return;
  throw new InputError(`${toLabel}: ${shown(to)} lies before ${fromLabel}, ${shown(from)}.`);
};
