import "../../platform/observing";
import { parentPort } from "node:worker_threads";
import { beginWatch } from "../../platform/observe";
import { component } from "../../platform/runner";
import { runPart, toFailure } from "../../platform/runPart";
import { schemaProblems } from "../../platform/schema";
import type { Done, Task, WorkerMessage } from "./protocol";

const hider =
  (secrets: string[]) =>
  (text: string): string =>
    secrets.reduce((shown, secret) => shown.split(secret).join("[token]"), text);

/** What the run made, with how it differs from what the action publishes. */
const runTask = async (task: Task, logs: string[]) => {
  const ran = await runPart(task, logs);
  const action = task.kind === "action" ? component.actions[task.key] : undefined;
  return { ...ran, ...(action?.outputSchema && { schemaProblems: schemaProblems(action, ran) }) };
};

const asJson = (data: unknown): string =>
  Buffer.isBuffer(data)
    ? JSON.stringify(data.toString("base64"))
    : (JSON.stringify(data) ?? "null");

const work = async (task: Task): Promise<void> => {
  const hide = hider(task.secrets);
  const post = (message: WorkerMessage) => parentPort?.postMessage(message);
  const hidden = <Value>(value: Value): Value =>
    value === undefined ? value : JSON.parse(hide(JSON.stringify(value)));
  const startedAt = Date.now();
  const logs: string[] = [];
  logs.push = (...lines) => {
    for (const line of lines) {
      const [level = "log", ...words] = hide(line).split(" ");
      post({ is: "log", line: { atMs: Date.now() - startedAt, level, text: words.join(" ") } });
    }
    return 0;
  };
  beginWatch(({ summary, details }) =>
    post({ is: "request", summary: hidden(summary), details: hidden(details) }),
  );
  const done = (json: string, about: Partial<Done>) => {
    const bytes = new TextEncoder().encode(hide(json));
    post({ is: "done", tookMs: Date.now() - startedAt, ...hidden(about), json: bytes });
  };
  try {
    const { data, ...about } = await runTask(task, logs);
    done(asJson(data), about);
  } catch (error) {
    done("null", { failure: toFailure(error) });
  }
};

parentPort?.on("message", (task: Task) => void work(task));
parentPort?.postMessage({ is: "ready" } satisfies WorkerMessage);
