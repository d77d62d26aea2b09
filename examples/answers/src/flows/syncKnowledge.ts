import { flow } from "@prismatic-io/spectral";
import { backendOf } from "../backend";
import { retryConfig } from "./retry";

/** What the backend answers; any other answer is no list. */
interface Knowledge {
  pages?: object[];
  /** How many pages the knowledge base has. */
  total?: number;
}

interface Synced {
  data: {
    complete: boolean;
    done: number;
    failed: number;
    removed: number;
    notRemoved: string | null;
  };
  instanceState?: Record<string, unknown>;
}

export const syncKnowledge = flow({
  name: "Sync Knowledge",
  stableKey: "sync-knowledge",
  description: "Brings Fin's knowledge to the state of the outside knowledge base.",
  schedule: { configVar: "Knowledge Schedule" },
  // Two runs at once would send the same pages, and each would forget what the other one did.
  queueConfig: { singletonExecutions: true },
  retryConfig,
  onExecution: async ({ components: { intercom }, configVars }) => {
    const backend = backendOf(configVars);
    const { data: knowledge } = await backend.get<Knowledge>("/knowledge/pages");
    const { pages, total } = knowledge ?? {};
    if (!Array.isArray(pages)) {
      throw new Error("The answer of GET /knowledge/pages has no list of pages.");
    }
    const isWhole = pages.length === total;
    const { data: results, instanceState } = await intercom.syncExternalPages<Synced>({
      connection: configVars["Intercom Connection"],
      sourceId: configVars["Knowledge Source"],
      pages: JSON.stringify(pages),
      removeVanished: isWhole,
      mostToRemove: "20",
    });
    await backend.post("/intercom/knowledge-results", { isWhole, ...results });
    const { complete, done, failed, removed, notRemoved } = results;
    // What was sent is remembered, so that the next run goes on and skips what did not change.
    return { data: { isWhole, complete, done, failed, removed, notRemoved }, instanceState };
  },
});
