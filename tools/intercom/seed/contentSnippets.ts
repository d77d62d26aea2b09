import type { Workspace } from "../workspace/workspace";
import { DAY_SECONDS } from "./day";
import { seeded } from "./seeded";

/** Two snippets, one of which a procedure of Fin uses. */
export const seedContentSnippets = (workspace: Workspace) => {
  const now = workspace.clock.seconds();
  workspace.addContentSnippet({
    id: seeded.contentSnippet.id,
    title: "How to reset a password",
    json_blocks: [{ type: "paragraph", text: "Open Settings, then Security." }],
    audience_ids: [Number(seeded.audience.id)],
    ai_chatbot_availability: true,
    ai_copilot_availability: true,
    created_at: now - 15 * DAY_SECONDS,
  });
  workspace.addContentSnippet({
    id: seeded.snippetInProcedure.id,
    title: "Délais de remboursement",
    locale: "fr",
    json_blocks: [{ type: "paragraph", text: "Comptez cinq jours." }],
    isInProcedure: true,
    created_at: now - 16 * DAY_SECONDS,
  });
};
