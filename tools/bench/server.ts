import { type IntercomOptions, startIntercom } from "../intercom";
import { type ArchiveOptions, largeArchive } from "./archive";

/** What a benchmark wants of the local Intercom that it measures against. */
export interface ServerOptions extends IntercomOptions {
  companies?: number;
  /** Exports of message data that are done, by their IDs. */
  archives?: Record<string, ArchiveOptions>;
  /** Remember no exchanges, which would cost the server ever more. */
  rememberedExchanges?: number;
}

/** Runs a local Intercom in a process of its own until its standard input ends. */
const main = async () => {
  const {
    companies = 0,
    archives = {},
    ...options
  }: ServerOptions = JSON.parse(process.argv[2] ?? "{}");
  const intercom = await startIntercom(options);
  intercom.settings.rememberedExchanges = 10;
  intercom.settings.hideEmptyCompanies = false;
  for (let number = 1; number <= companies; number += 1) {
    intercom.workspace.addCompany({ company_id: `bench-${number}`, name: `Company ${number}` });
  }
  for (const [id, archive] of Object.entries(archives)) {
    intercom.workspace.addExportJob({ id, kind: "content", content: () => largeArchive(archive) });
  }
  process.stdout.write(`${JSON.stringify({ url: intercom.url, token: intercom.token })}\n`);
  process.stdin.resume().once("end", () => {
    void intercom.stop().then(() => process.exit(0));
  });
};

void main();
