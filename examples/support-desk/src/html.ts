const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** @returns text as HTML that shows it as it is */
export const htmlOf = (text: string | number): string =>
  String(text)
    .replace(/[&<>]/g, (character) => ENTITIES[character] ?? character)
    .replace(/\r?\n/g, "<br>");

/**
 * Intercom adds markup of its own to what it stores, and turns addresses into links.
 * @returns the letters and digits of HTML, which stay the same
 */
export const lettersOf = (html: string | null): string =>
  (html ?? "").replace(/<[^>]*>|&[#\w]+;/g, "").replace(/[^\p{L}\p{N}]/gu, "");
