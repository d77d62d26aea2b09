import type { Workspace } from "../workspace/workspace";
import { DAY_SECONDS } from "./day";
import { seeded } from "./seeded";

/** Articles, an external page and a file, as search and bulk actions see them. */
export const seedContent = (workspace: Workspace) => {
  const now = workspace.clock.seconds();
  const { knowledgeArticle, syncedArticle } = seeded;
  workspace.addKnowledgeItem({
    type: "article",
    id: knowledgeArticle.id,
    title: "Refunds",
    contents: [
      {
        id: knowledgeArticle.english,
        locale: "en",
        state: "published",
        body: "A refund takes five days.",
      },
      { id: knowledgeArticle.french, locale: "fr", title: "Remboursements" },
    ],
    created_at: now - 60 * DAY_SECONDS,
  });
  workspace.addKnowledgeItem({
    type: "article",
    id: syncedArticle.id,
    title: "Shipping",
    contents: [{ id: syncedArticle.english, locale: "en", state: "published" }],
    isSynced: true,
    created_at: now - 70 * DAY_SECONDS,
  });
  workspace.addKnowledgeItem({
    type: "external_content",
    id: seeded.externalContent.id,
    title: "Terms of service",
    ai_chatbot_availability: true,
    created_at: now - 80 * DAY_SECONDS,
  });
  workspace.addKnowledgeItem({
    type: "file_source_content",
    id: seeded.fileContent.id,
    title: "price-list.pdf",
    created_at: now - 90 * DAY_SECONDS,
  });
};
