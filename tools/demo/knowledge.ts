import type { LocalIntercom } from "../intercom";
import { accessTokenConnection, runAction } from "../platform/runner";
import { newFlow } from "../platform/triggers";

interface SyncResult {
  created: number;
  updated: number;
  unchanged: number;
  removed: number;
  complete: boolean;
}

interface ExportResult {
  outcome: string;
  rows: Record<string, string>[];
}

/** What became of a knowledge base in two runs, and of a report. */
export interface Knowledge {
  runs: SyncResult[];
  /** External IDs of the pages that Fin has afterwards. */
  pages: string[];
  report: ExportResult;
  requests: number;
}

const PAGES = ["password", "invoices", "delivery"];
const LATER = ["password", "invoices", "returns"];

const pageOf = (name: string) => ({
  externalId: name,
  title: name,
  html: `<p>How ${name} works.</p>`,
  url: `https://docs.example.com/${name}`,
});

/** Brings a small knowledge base to Fin, then what changed of it; and exports a report to rows. */
export const runKnowledge = async (intercom: LocalIntercom): Promise<Knowledge> => {
  const connection = accessTokenConnection(intercom);
  const before = intercom.traffic.length;
  const source = { connection, url: "https://docs.example.com" };
  const { data } = await runAction<{ id: number }>("createContentImportSource", source);
  const flow = newFlow();
  const sync = async (names: string[]) => {
    const pages = JSON.stringify(names.map(pageOf));
    const inputs = { connection, sourceId: String(data.id), pages, removeVanished: "true" };
    return (await runAction<SyncResult>("syncExternalPages", inputs, { flow })).data;
  };
  const runs = [await sync(PAGES), await sync(LATER)];
  const [contact] = intercom.workspace.activeContacts();
  const conversation = { connection, contactId: contact?.id, body: "How do returns work?" };
  await runAction("createConversation", conversation);
  const year = new Date(intercom.clock.now()).getUTCFullYear();
  const report = await runAction<ExportResult>("exportReportingData", {
    connection,
    datasetId: "conversation",
    attributeIds: ["standard.conversation_id", "standard.state"],
    startTime: `${year - 1}-01-01`,
    endTime: new Date(intercom.clock.now()).toISOString(),
  });
  return {
    runs,
    pages: [...intercom.workspace.externalPages.values()]
      .filter(({ source_id, isDeleted }) => source_id === data.id && !isDeleted)
      .map(({ external_id }) => String(external_id)),
    report: report.data,
    requests: intercom.traffic.length - before,
  };
};

/** @returns what is not as it should be, in sentences; nothing when all is */
export const knowledgeDifferences = ({ runs, pages, report }: Knowledge): string[] => {
  const [first, second] = runs;
  const compared = [
    [`${first?.created} created`, `${PAGES.length} created`],
    [
      `${second?.unchanged} unchanged, ${second?.created} created, ${second?.removed} removed`,
      "2 unchanged, 1 created, 1 removed",
    ],
    [[...pages].sort().join(), [...LATER].sort().join()],
    [`${report.outcome}, ${report.rows.length}`, "done, 1"],
  ];
  return compared
    .filter(([is, wanted]) => is !== wanted)
    .map(([is, wanted]) => `Knowledge: "${is}", should be "${wanted}"`);
};

/** What happened, as people read it. */
export const knowledgeLines = ({ runs, report, requests }: Knowledge): string[] => [
  `Knowledge and reports, in ${requests} requests`,
  "",
  ...runs.map(
    ({ created, updated, unchanged, removed }, run) =>
      `  Sync External Pages        run ${run + 1}: ${created} created, ${updated} updated, ${unchanged} unchanged, ${removed} removed`,
  ),
  `  Export Reporting Data      the export, once done: ${report.rows.length} row of one conversation`,
];
