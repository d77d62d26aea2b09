import { readCustomers } from "./csv";
import { eventDifferences, eventLines, runEventsIn } from "./eventsIn";
import { runJob } from "./job";
import { knowledgeDifferences, knowledgeLines, runKnowledge } from "./knowledge";
import { createMeter } from "./meter";
import { createProgress } from "./progress";
import { reconcile } from "./reconcile";
import { asideLines, checkLines, introduction, refusalLines, seconds, usageLines } from "./report";
import { openWorkspace } from "./workspace";

const print = (...lines: string[]) => process.stdout.write(`${lines.join("\n")}\n`);

/** Runs the main job on the whole file and tells about it. @returns whether all came out right */
const main = async (): Promise<boolean> => {
  const rows = readCustomers();
  const intercom = await openWorkspace();
  process.once("SIGINT", () => {
    print("", "Stopped.");
    void intercom.stop().finally(() => process.exit(130));
  });
  try {
    const startedAt = performance.now();
    const meter = createMeter(intercom);
    print(...introduction(rows.length), "");
    const result = await runJob(meter, rows, createProgress(rows.length, process.stdout));
    const check = reconcile(rows, result, intercom.workspace);
    print("", `Actions run in the workspace "${result.workspace}"`, "");
    print(...usageLines(meter.usages()), "");
    print(...refusalLines(result.refusals, rows.length), "");
    print(...asideLines(result.asides), "");
    print(...checkLines(check), "");
    const events = await runEventsIn(intercom);
    const eventsAmiss = eventDifferences(events);
    print(...eventLines(events), ...eventsAmiss, "");
    const knowledge = await runKnowledge(intercom);
    const knowledgeAmiss = knowledgeDifferences(knowledge);
    print(...knowledgeLines(knowledge), ...knowledgeAmiss, "");
    print(`Done in ${seconds(performance.now() - startedAt)}.`);
    const amiss = [...check.differences, ...eventsAmiss, ...knowledgeAmiss];
    return amiss.length === 0;
  } finally {
    await intercom.stop();
  }
};

main().then(
  (agrees) => {
    process.exitCode = agrees ? 0 : 1;
  },
  (error) => {
    process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
    process.exitCode = 1;
  },
);
