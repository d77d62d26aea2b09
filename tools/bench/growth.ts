import { lineChart, type Series } from "./chart";
import type { DrainJob, DrainResult } from "./drain";
import { runFresh, startServer } from "./processes";
import { ratio, type Section, shown, verdict } from "./report";

const SIZES = [10_000, 30_000, 100_000, 300_000, 1_000_000];
/** Smaller sizes are measured more often: a process that has just begun is slow and uneven. */
const roundsOf = (size: number) => Math.max(1, Math.min(5, Math.round(500_000 / size)));
const MEGABYTE = 1024 ** 2;
const WARM_UP = 5_000;
/** A result of a million records is larger than the memory that Node takes by itself. */
const FLAGS = ["--expose-gc", "--max-old-space-size=12000"];
/** Cost per record may grow by this much with the size. */
const EVEN = 1.1;
/** Megabytes by which the largest sync may exceed the smallest. */
const ROOM = 64;

const WAYS = { fetchAll: "Fetch All", sync: "Sync Contacts" } as const;
type Way = keyof typeof WAYS;

/** @returns the round in the middle */
const measured = async (by: Way, size: number): Promise<DrainResult> => {
  const results: DrainResult[] = [];
  for (let round = 0; round < roundsOf(size); round += 1) results.push(await measure(by, size));
  results.sort((one, other) => one.time - other.time);
  const middle = results[Math.floor(results.length / 2)];
  if (!middle) throw new Error("Nothing was measured.");
  return middle;
};

const measure = async (by: Way, size: number): Promise<DrainResult> => {
  const server = await startServer({ virtualContacts: size, quota: 10_000_000 });
  const warmUp = await startServer({ virtualContacts: WARM_UP, quota: 10_000_000 });
  try {
    const job: DrainJob = { url: server.url, token: server.token, by, warmUp };
    const result = await runFresh<DrainResult>("drain.ts", job, FLAGS);
    if (result.records !== size) throw new Error(`${result.records} came, not ${size}.`);
    return result;
  } finally {
    await Promise.all([server.stop(), warmUp.stop()]);
  }
};

const microseconds = ({ time, records }: DrainResult) => (time * 1000) / records;

/** How memory and cost per record grow with the size of a workspace, up to a million contacts. */
export const growth = async (): Promise<Section> => {
  const results: Record<Way, DrainResult[]> = { fetchAll: [], sync: [] };
  for (const size of SIZES) {
    for (const by of Object.keys(WAYS) as Way[]) results[by].push(await measured(by, size));
  }
  const series = (value: (result: DrainResult) => number): Series[] =>
    (Object.keys(WAYS) as Way[]).map((by) => ({
      name: WAYS[by],
      points: results[by].map((result) => ({ x: result.records, y: value(result) })),
    }));
  /** How much dearer a contact of the dearest size is than one of the smallest size. */
  const growthOf = (by: Way) => {
    const [first = 1, ...others] = results[by].map(microseconds);
    return Math.max(...others) / first;
  };
  const [smallest, largest] = [results.sync[0], results.sync.at(-1)];
  const extra = ((largest?.memory ?? 0) - (smallest?.memory ?? 0)) / MEGABYTE;
  const text = { xLabel: "contacts in the workspace" };
  return {
    title: "Workspaces of up to a million contacts",
    text: "A record costs the same whether the workspace is small or large, and a sync needs no more memory for a million contacts than for some thousands, since it keeps one page at a time. Fetch All returns everything in one result, so its memory is that of the result.\n\nEvery size in a fresh process against a local Intercom in another one, without latency, after a warm-up. Cost is the component's own processor time; the median of five rounds, of fewer from 300,000 contacts on. Memory is what is in use after a collection, beyond the start. The sync is read page by page as the platform does; each contact has to come exactly once.",
    table: [
      ["Contacts", ...Object.values(WAYS).flatMap((name) => [`${name}, per contact`, "memory"])],
      ...SIZES.map((size, index) => [
        shown(size),
        ...(Object.keys(WAYS) as Way[]).flatMap((by) => {
          const result = results[by][index];
          return result
            ? [shown(microseconds(result), "µs"), shown(result.memory / MEGABYTE, "MB")]
            : ["", ""];
        }),
      ]),
    ],
    outcome: `A contact of the dearest size to one of the smallest: Fetch All ${ratio(growthOf("fetchAll"))} (${verdict(growthOf("fetchAll"), EVEN)}), sync ${ratio(growthOf("sync"))} (${verdict(growthOf("sync"), EVEN)}). Memory of the largest sync beyond the smallest: ${shown(extra, "MB")} (${verdict(extra, ROOM)}).`,
    charts: [
      {
        file: "cost-per-record.svg",
        svg: lineChart(
          { title: "Processor time per contact", yLabel: "µs", ...text },
          series(microseconds),
        ),
      },
      {
        file: "memory.svg",
        svg: lineChart(
          { title: "Memory in use", yLabel: "MB", ...text },
          series(({ memory }) => memory / MEGABYTE),
        ),
      },
    ],
  };
};
