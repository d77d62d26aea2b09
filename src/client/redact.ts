import escapeRegExp from "lodash/escapeRegExp";

const MASK = "[token]";

/** Shorter ones would be found in text that has nothing to do with the token. */
const MIN_BASE64_LENGTH = 16;

/** A letter as it is, percent-encoded once or more often, and as JSON and HTML escape it. */
const anyForm = (letter: string): string => {
  if (/[a-z0-9]/i.test(letter)) return letter;
  const code = letter.charCodeAt(0);
  const hex = code.toString(16).padStart(2, "0");
  return `(?:\\\\*${escapeRegExp(letter)}|%(?:25)*${hex}|\\\\+u00${hex}|&#(?:x${hex}|${code});)`;
};

/** What a text turns into inside base64, after any number of other bytes: three cases. */
const insideBase64 = (text: string): string[] =>
  [0, 1, 2]
    .map((before) => {
      const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(text)]);
      const whole = bytes.subarray(0, bytes.length - (bytes.length % 3)).toString("base64");
      return whole.slice(before && before + 1);
    })
    .filter(({ length }) => length >= MIN_BASE64_LENGTH)
    .map((form) => `${form.replace(/\+/g, "[+-]").replace(/\//g, "[/_]")}[\\w+/-]*=*`);

const patternOf = (token: string): RegExp => {
  // A token ends in "=" often, which those who repeat it drop or encode.
  const core = token.replace(/=+$/, "") || token;
  const plain = `${[...core].map(anyForm).join("")}${anyForm("=")}*`;
  return new RegExp([plain, ...insideBase64(core)].join("|"), "gi");
};

/** Addresses that hold a token of their own, as that of Fin's stream of events does for some minutes. */
const SECRET_ADDRESSES = /("sse_subscription_url"\s*:\s*")[^"]*|(access_?token=)[^\s"&\\]+/gi;

const hidden = (text: string, values: readonly string[], mask: string): string =>
  [...values]
    .filter(Boolean)
    // One may begin with another.
    .sort((one, other) => other.length - one.length)
    .reduce((shown, value) => shown.replace(patternOf(value), mask), text);

/**
 * Takes tokens out of a text, in every form in which an answer or an address can repeat them, and
 * those that addresses hold. To be done before a text is cut: half a token would not be found.
 */
export const redact = (text: string, ...tokens: string[]): string =>
  hidden(text, tokens, MASK).replace(SECRET_ADDRESSES, `$1$2${MASK}`);

/** Shorter ones protect nothing, and would be found in every text. */
const MIN_SECRET_LENGTH = 4;

/** Takes the tokens of a request and its further secrets out of a text. */
export const redactAll = (
  text: string,
  tokens: readonly string[],
  secrets: readonly string[] = [],
): string =>
  hidden(
    redact(text, ...tokens),
    secrets.filter(({ length }) => length >= MIN_SECRET_LENGTH),
    "[secret]",
  );

declare module "axios" {
  interface AxiosRequestConfig {
    /** What the request sends besides the token that neither a log nor an error may show. */
    secrets?: readonly string[];
  }
}
