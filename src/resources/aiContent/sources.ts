// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/ai-content/content_import_source
export interface ContentImportSource {
  type: string;
  id: number;
  url: string;
  status: string;
  sync_behavior: string;
  [field: string]: unknown;
}

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/ai-content/listcontentimportsources
export const CONTENT_IMPORT_SOURCES = { url: "/ai/content_import_sources" };

/** How the pages of a source come to Intercom, as it is written. */
export const BEHAVIORS = [
  { label: "API", value: "api" },
  { label: "Automatic", value: "automated" },
  { label: "Manual", value: "manual" },
] as const;

/** @returns a behavior as it is written: Intercom says "automatic" for what it takes as "automated" */
export const writtenBehavior = (read: string): string =>
  read === "automatic" ? "automated" : read;

/** @returns what a behavior is called where it is chosen */
export const behaviorLabel = (read: string): string =>
  BEHAVIORS.find(({ value }) => value === writtenBehavior(read))?.label ?? read;
