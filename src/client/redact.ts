const MASK = "[token]";

/**
 * Takes a token out of a text, in every form in which an answer or an address can repeat it. To be
 * done before a text is cut: half a token would not be found.
 */
export const redact = (text: string, token: string): string =>
  token
    ? [token, encodeURIComponent(token), JSON.stringify(token).slice(1, -1)].reduce(
        (redacted, form) => redacted.replaceAll(form, MASK),
        text,
      )
    : text;
