import type { Workspace } from "./workspace";

/** Where external pages come from. */
export interface ContentImportSource {
  id: string;
  url: string;
  sync_behavior: "api" | "automatic" | "manual";
  status: "active" | "deactivated";
  audience_ids: number[];
  last_synced_at: number;
  created_at: number;
  updated_at: number;
  /** Lists leave a deleted source out and still count it. */
  isDeleted: boolean;
}

export interface ExternalPage {
  id: string;
  title: string;
  html: string;
  url?: string;
  ai_agent_availability: boolean;
  ai_copilot_availability: boolean;
  ai_sales_agent_availability: boolean;
  locale: string;
  source_id: number;
  external_id: string;
  created_at: number;
  updated_at: number;
  last_ingested_at: number;
  /** Those of its source unless it has its own. */
  audienceIds?: number[];
  isDeleted: boolean;
}

/** Adds a source of external pages. */
export const addContentImportSource = (
  workspace: Workspace,
  given: Partial<ContentImportSource> & { url: string },
): ContentImportSource => {
  const now = workspace.clock.seconds();
  const source: ContentImportSource = {
    id: workspace.ids.next("contentImportSource"),
    sync_behavior: "api",
    status: "active",
    audience_ids: [],
    last_synced_at: given.created_at ?? now,
    created_at: now,
    updated_at: given.created_at ?? now,
    isDeleted: false,
    ...given,
  };
  workspace.contentImportSources.set(source.id, source);
  return source;
};

/** Adds a page of a source. */
export const addExternalPage = (
  workspace: Workspace,
  given: Partial<ExternalPage> & { source_id: number },
): ExternalPage => {
  const now = workspace.clock.seconds();
  const id = given.id ?? workspace.ids.next("externalPage");
  const page: ExternalPage = {
    id,
    title: `Page ${id}`,
    html: "<p>Hello</p>",
    ai_agent_availability: false,
    ai_copilot_availability: false,
    ai_sales_agent_availability: false,
    locale: "en",
    external_id: `page-${id}`,
    created_at: now,
    updated_at: given.created_at ?? now,
    last_ingested_at: given.created_at ?? now,
    isDeleted: false,
    ...given,
  };
  workspace.externalPages.set(page.id, page);
  return page;
};

/** The page that a source calls by this identifier, unless it was deleted. */
export const pageByExternalId = (
  workspace: Workspace,
  sourceId: number,
  externalId: string,
): ExternalPage | undefined =>
  [...workspace.externalPages.values()].find(
    (page) => !page.isDeleted && page.source_id === sourceId && page.external_id === externalId,
  );
