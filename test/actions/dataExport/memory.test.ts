import type { ExportMemoryResult } from "../../../tools/bench/exportMemory";
import { runFresh, type Server, startServer } from "../../../tools/bench/processes";
import { numRuns } from "../../support/numRuns";

const MB = 1_000_000;
const MAX_RESULT_BYTES = 50 * MB;
/** What may be in use besides the result. */
const MAX_BESIDES_BYTES = 64 * MB;

/** Unpacked, in megabytes: more than may be in use, and 1 GB in npm run test:all. */
const LARGE = numRuns(120, 1000);

const filesOf = (megabytes: number) => [
  { name: "receipts.csv", bytes: megabytes * MB },
  { name: "opens.csv", bytes: 2 * MB },
];

let server: Server;

beforeAll(async () => {
  server = await startServer({
    archives: {
      small: { files: filesOf(1), isPacked: true },
      fitting: { files: filesOf(44), isPacked: false },
      packed: { files: filesOf(LARGE), isPacked: true },
      stored: { files: filesOf(LARGE), isPacked: false },
    },
  });
});
afterAll(() => server.stop());

/** Waits for an export in a process of its own. */
const read = (jobIdentifier: string, inputs: Record<string, unknown>) =>
  runFresh<ExportMemoryResult>(
    "exportMemory.ts",
    { ...server, warmUpId: "small", inputs: { jobIdentifier, ...inputs } },
    ["--expose-gc"],
  );

/** npm test tries the first of them, which reads all of the archive. */
const CASES: [what: string, id: string, inputs: Record<string, unknown>, outcome: string][] = [
  [
    "a small file behind a large one that is not packed",
    "stored",
    { statistics: ["opens"] },
    "done",
  ],
  ["a small file behind a large one", "packed", { statistics: ["opens"] }, "done"],
  ["rows of a large archive", "packed", {}, "too_large"],
  ["files of a large archive", "stored", { returnAs: "files" }, "too_large"],
  ["a large archive", "stored", { returnAs: "archive" }, "too_large"],
  ["files that just fit", "fitting", { returnAs: "files" }, "done"],
];

it.each(CASES.slice(0, numRuns(1, CASES.length)))(
  "holds at most the result and 64 MB when it is asked for %s",
  async (_what, id, inputs, outcome) => {
    const most = await read(id, inputs);
    expect(most.outcome).toBe(outcome);
    // So that the test measures anything at all.
    expect(most.used).toBeGreaterThan(2 * MB);
    expect(most.used).toBeLessThan(MAX_RESULT_BYTES + MAX_BESIDES_BYTES);
    expect(most.resident).toBeLessThan(MAX_RESULT_BYTES + MAX_BESIDES_BYTES);
  },
  300_000,
);
