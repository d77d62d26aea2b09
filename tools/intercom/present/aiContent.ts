import type { ContentImportSource, ExternalPage } from "../workspace/aiContent";

/** A source, whose ID is a number here. */
export const presentContentImportSource = ({ isDeleted, ...source }: ContentImportSource) => ({
  type: "content_import_source",
  ...source,
  id: Number(source.id),
});

/** An external page; of a deleted one the content is gone. */
export const presentExternalPage = ({ isDeleted, audienceIds, ...page }: ExternalPage) => ({
  type: "external_page",
  ...page,
  html: isDeleted ? "" : page.html,
  fin_availability: page.ai_agent_availability,
});
