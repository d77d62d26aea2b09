import { accessTokenConnection, runAction } from "../platform/runner";
import { drainTrigger } from "../platform/triggers";

export interface DrainJob {
  url: string;
  token: string;
  by: "fetchAll" | "sync";
  /** A small workspace to warm up with, since a process that has just begun is slow. */
  warmUp: { url: string; token: string };
}

export interface DrainResult {
  records: number;
  /** Milliseconds of processor time. */
  time: number;
  /** Bytes of the heap and of buffers, at most, beyond what was used before. */
  memory: number;
}

const used = () => {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
};

/** Reads all contacts once, in a process of its own, and notes the most memory in use. */
const main = async () => {
  const { by, warmUp, ...server }: DrainJob = JSON.parse(process.argv[2] ?? "");
  const connection = accessTokenConnection(server);
  globalThis.gc?.();
  const before = used();
  const small = accessTokenConnection(warmUp);
  for (let times = 0; times < 3; times += 1) {
    await drainTrigger("syncContacts", { connection: small }, { initial: true });
    await runAction("listContacts", { connection: small, fetchAll: "true" });
  }
  let memory = 0;
  let records = 0;
  // What is in use after a collection, not what waits to be collected.
  const look = () => {
    globalThis.gc?.();
    memory = Math.max(memory, used() - before);
  };
  // Processor time, which other work on the machine does not add to.
  const spent = () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  };
  const startedAt = spent();
  let paused = 0;
  const lookAside = () => {
    const lookedAt = spent();
    look();
    paused += spent() - lookedAt;
  };

  if (by === "sync") {
    let pages = 0;
    let last = Number.POSITIVE_INFINITY;
    const onPage = (items: unknown[]) => {
      for (const item of items as { updated_at: number; email: string }[]) {
        const place = Number(/\d+/.exec(item.email)?.[0]);
        // The latest comes first: each contact once means one step further each time.
        if (place !== last - 1 && last !== Number.POSITIVE_INFINITY) {
          throw new Error(`Contact ${place} came after ${last}.`);
        }
        last = place;
      }
      records += items.length;
      pages += 1;
      if (pages % 100 === 0) lookAside();
    };
    await drainTrigger("syncContacts", { connection }, { initial: true, onPage });
    if (last !== 0) throw new Error(`The last contact was ${last}.`);
  } else {
    const inputs = { connection, fetchAll: "true" };
    const { data } = await runAction<{ data: unknown[] }>("listContacts", inputs);
    records = data.data.length;
    lookAside();
  }
  const time = spent() - startedAt - paused;
  look();
  process.stdout.write(`${JSON.stringify({ records, time, memory })}\n`);
};

void main();
