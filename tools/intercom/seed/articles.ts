import { OWNER_ID } from "../workspace/admins";
import type { Workspace } from "../workspace/workspace";
import { DAY_SECONDS } from "./day";
import { seeded } from "./seeded";

const paragraph = (text: string) => ({
  body: `<p class="no-margin">${text}</p>`,
  body_markdown: `${text}\n`,
});

/** Articles of a help center: published with and without a draft, and one that nobody has seen. */
export const seedArticles = (workspace: Workspace) => {
  const now = workspace.clock.seconds();
  const parent_ids = [Number(seeded.articleParent.id)];
  const author_id = Number(OWNER_ID);
  const reset = {
    title: seeded.article.title,
    description: "What to do when the device does not answer",
    ...paragraph("Press Reset for three seconds."),
    author_id,
    created_at: now - 60 * DAY_SECONDS,
  };
  workspace.addArticle({
    id: seeded.article.id,
    parent_ids,
    state: "published",
    ...reset,
    draft: {
      ...reset,
      ...paragraph("Press Reset for four seconds."),
      updated_at: now - DAY_SECONDS,
    },
    translations: {
      fr: {
        title: "Réinitialiser l'appareil",
        ...paragraph("Appuyez sur Reset pendant trois secondes."),
        state: "published",
        created_at: now - 59 * DAY_SECONDS,
      },
    },
  });
  workspace.addArticle({
    id: seeded.otherArticle.id,
    parent_ids,
    state: "published",
    title: seeded.otherArticle.title,
    ...paragraph("Turn the lid to the left."),
    created_at: now - 50 * DAY_SECONDS,
  });
  workspace.addArticle({
    id: seeded.draftArticle.id,
    title: seeded.draftArticle.title,
    ...paragraph("Parts are sent within two days."),
    created_at: now - 2 * DAY_SECONDS,
  });
};
