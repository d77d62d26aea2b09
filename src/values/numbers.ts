const DECIMAL = /^([+-]?)(\d*)\.?(\d*)(?:e([+-]?\d+))?$/i;

/** @returns the same text for the same number, however it was written */
const canonical = (text: string): string => {
  const [, sign, whole = "", fraction = "", exponent = "0"] = DECIMAL.exec(text) ?? [];
  const digits = (whole + fraction).replace(/^0+/, "");
  const significant = digits.replace(/0+$/, "");
  const power = Number(exponent) - fraction.length + digits.length - significant.length;
  return `${sign === "-" ? "-" : ""}${significant}e${significant ? power : 0}`;
};

/** @returns whether a number is one that JSON and text keep; beyond 2^53 it may have been another one */
export const isKept = (number: number): boolean =>
  Number.isFinite(number) &&
  !Object.is(number, -0) &&
  (!Number.isInteger(number) || Number.isSafeInteger(number));

/** @returns whether the number that is written here is still the same one as a number of JavaScript */
export const isExact = (text: string): boolean => {
  const number = Number(text);
  return isKept(number) && canonical(text) === canonical(String(number));
};

/**
 * Texts, so that their digits are passed over, and numbers of JSON text. No repetition stands in
 * another one that could take the same letters: a text without an end would be tried in all ways.
 */
const JSON_TOKENS = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*/gs;

/** Begins the text that stands for a number while it is read. */
const MARK = "\u0000number ";

/**
 * @param inexact what to do with a number that would be changed by reading it
 * @returns what JSON text says
 */
export const parseJson = (json: string, inexact: (digits: string) => unknown): unknown => {
  let isMarked = false;
  const marked = json.replace(JSON_TOKENS, (token) => {
    if (token.startsWith('"') || isExact(token)) return token;
    isMarked = true;
    return JSON.stringify(MARK + token);
  });
  if (!isMarked) return JSON.parse(json);
  return JSON.parse(marked, (_key, value) =>
    typeof value === "string" && value.startsWith(MARK) ? inexact(value.slice(MARK.length)) : value,
  );
};
