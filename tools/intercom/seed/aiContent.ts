import type { Workspace } from "../workspace/workspace";
import { DAY_SECONDS } from "./day";
import { seeded } from "./seeded";

/** A source with pages made through the API, and one that Intercom reads by itself. */
export const seedAiContent = (workspace: Workspace) => {
  const now = workspace.clock.seconds();
  const created_at = now - 20 * DAY_SECONDS;
  const source = workspace.addContentImportSource({
    id: seeded.contentImportSource.id,
    url: "https://help.example.com",
    created_at,
  });
  const crawled = workspace.addContentImportSource({
    id: seeded.crawledSource.id,
    url: "https://docs.example.com/",
    sync_behavior: "automatic",
    created_at,
  });
  const common = { ai_agent_availability: true, ai_copilot_availability: true, created_at };
  workspace.addExternalPage({
    ...common,
    id: seeded.externalPage.id,
    external_id: seeded.externalPage.externalId,
    source_id: Number(source.id),
    title: "Reset a password",
    html: "<p>Click on Forgot password.</p>",
    url: "https://help.example.com/password",
  });
  workspace.addExternalPage({
    ...common,
    id: seeded.otherExternalPage.id,
    external_id: seeded.otherExternalPage.externalId,
    source_id: Number(source.id),
    title: "Invoices",
    html: "<p>They come on the first of a month.</p>",
  });
  workspace.addExternalPage({
    ...common,
    id: seeded.crawledPage.id,
    external_id: "a41c",
    source_id: Number(crawled.id),
    title: "Webhooks",
    url: "https://docs.example.com/webhooks",
  });
};
