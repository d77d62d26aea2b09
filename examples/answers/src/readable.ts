/** @returns a time as people write it, such as "2026-01-31 09:00 UTC"; null where there is none */
export const readableTime = (seconds: number | null | undefined): string | null =>
  seconds ? `${new Date(seconds * 1000).toISOString().slice(0, 16).replace("T", " ")} UTC` : null;

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

/** Intercom answers names and titles HTML-escaped. @returns a text as it was written, or null */
export const plainText = (text: string | null | undefined): string | null =>
  text
    ? text.replace(/&(amp|lt|gt|quot|#39);/g, (entity, name: string) => ENTITIES[name] ?? entity)
    : null;
