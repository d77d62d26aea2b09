import { accessTokenConnection, runAction } from "../platform/runner";
import { startServer } from "./processes";
import { ratio, type Section, shown } from "./report";
import { timed } from "./rounds";

const ITEMS = 5_000;
/** One at a time takes so long that a part of it has to do. */
const SAMPLE = 200;
const LATENCY = 50;
/** Calls per 10 seconds: Intercom's default of 10,000 a minute. */
const QUOTA = 1_667;
/** An upsert of somebody new looks for the contact, then creates it. */
const CALLS_PER_ITEM = 2;
const WINDOW = 10_000;

const personOf = (kind: string) => (_: unknown, index: number) => ({
  role: "user",
  matchBy: "email",
  email: `${kind}-${index}@example.com`,
  name: `${kind} ${index}`,
});

/** Upserts in bulk against one at a time, and against what the quota allows at best. */
export const bulk = async (): Promise<Section> => {
  const server = await startServer({ latencyMs: LATENCY, quota: QUOTA });
  try {
    const connection = accessTokenConnection(server);
    const single = Array.from({ length: SAMPLE }, personOf("single"));
    const oneByOne = await timed(async () => {
      for (const person of single) await runAction("upsertContact", { connection, ...person });
    });
    const perItem = oneByOne / SAMPLE;
    // A full window lies before it, whatever was used up by then.
    await new Promise((resolve) => setTimeout(resolve, WINDOW));

    const contacts = Array.from({ length: ITEMS }, personOf("bulk"));
    let failed = 0;
    const inBulk = await timed(async () => {
      const { data } = await runAction<{ failed: number }>("upsertContacts", {
        connection,
        contacts: JSON.stringify(contacts),
      });
      failed = data.failed;
    });
    const calls = ITEMS * CALLS_PER_ITEM;
    // The first window's calls can be used at once.
    const ideal = Math.floor(calls / QUOTA) * WINDOW;
    return {
      title: "Saving thousands of contacts",
      text: `A bulk action saves many records in parallel, as fast as Intercom's rate limit allows, where a loop in the flow would wait for each.\n\n${shown(ITEMS)} new contacts, ${CALLS_PER_ITEM} calls each, at ${LATENCY} ms latency and ${shown(QUOTA)} calls per 10 seconds. One at a time is measured with ${SAMPLE} and multiplied. The ideal is what the quota allows if every call of every window is used: ${shown(calls)} calls need ${Math.floor(calls / QUOTA)} full windows and a part of one more.`,
      table: [
        ["Way", "Time", "Contacts per second", "To one at a time", "To the ideal"],
        [
          "One at a time",
          shown((perItem * ITEMS) / 1000, "s"),
          shown(1000 / perItem),
          ratio(1),
          ratio((perItem * ITEMS) / ideal),
        ],
        [
          "In bulk",
          shown(inBulk / 1000, "s"),
          shown((ITEMS * 1000) / inBulk),
          ratio(inBulk / (perItem * ITEMS)),
          ratio(inBulk / ideal),
        ],
      ],
      outcome: `${failed} of ${shown(ITEMS)} failed. In bulk is ${ratio((perItem * ITEMS) / inBulk)} times as fast.`,
    };
  } finally {
    await server.stop();
  }
};
