import { accessTokenConnection, runAction } from "../platform/runner";

export interface ExportMemoryJob {
  url: string;
  token: string;
  /** Of a small export, to warm up with. */
  warmUpId: string;
  inputs: Record<string, unknown>;
}

export interface ExportMemoryResult {
  outcome: string;
  message: string;
  /** Bytes of the heap and of buffers, at most, beyond what was used before; nothing is collected. */
  used: number;
  /** The same of all memory that the process had from the system. */
  resident: number;
}

const LOOK_EVERY_MS = 5;

/** Reads an export once, in a process of its own, and notes the most memory in use. */
const main = async () => {
  const { warmUpId, inputs, ...server }: ExportMemoryJob = JSON.parse(process.argv[2] ?? "");
  const connection = accessTokenConnection(server);
  for (const returnAs of ["rows", "files", "archive"]) {
    await runAction("waitForDataExport", { connection, jobIdentifier: warmUpId, returnAs });
  }
  globalThis.gc?.();
  const look = () => {
    const { heapUsed, external, rss } = process.memoryUsage();
    return { used: heapUsed + external, resident: rss };
  };
  const before = look();
  const most = { used: 0, resident: 0 };
  const note = () => {
    const { used, resident } = look();
    most.used = Math.max(most.used, used - before.used);
    most.resident = Math.max(most.resident, resident - before.resident);
  };
  const timer = setInterval(note, LOOK_EVERY_MS);
  const { data } = await runAction<{ outcome: string; message: string }>("waitForDataExport", {
    connection,
    ...inputs,
  });
  note();
  clearInterval(timer);
  const { outcome, message } = data;
  process.stdout.write(`${JSON.stringify({ outcome, message, ...most })}\n`);
};

void main();
