import "../../tools/cli/development";
import { writeFileSync } from "node:fs";
import { closestMatch } from "../../src/values/closestMatch";
import { startIntercom } from "../intercom";
import {
  accessTokenConnection,
  type ConnectionValue,
  component,
  type DataSource,
  type Runnable,
  runAction,
  runDataSource,
} from "../platform/runner";
import { asText, inputTable } from "../reference/tables";
import { type Command, inputValues, readCommand } from "./command";

const { INTERCOM_ACCESS_TOKEN, INTERCOM_REGION, INTERCOM_BASE_URL, INTERCOM_DEBUG } = process.env;
const token = INTERCOM_ACCESS_TOKEN?.trim();
const { actions, dataSources } = component;

const withoutToken = (text: string) => (token ? text.split(token).join("[token]") : text);
const print = (text: string) => process.stdout.write(`${withoutToken(text)}\n`);
const tell = (text: string) => process.stderr.write(`${withoutToken(text)}\n`);

const labels = (runnables: Record<string, Runnable | DataSource>) =>
  asText(Object.values(runnables).map(({ key, display }) => [key, display.label]));

const list = () =>
  print(
    [
      "Actions",
      labels(actions),
      "\nData sources",
      labels(dataSources),
      "\nnpm run action -- KEY --help         shows what KEY takes",
      "npm run action -- KEY input=value …  runs KEY",
    ].join("\n"),
  );

const find = (key: string): Runnable | DataSource => {
  const found = actions[key] ?? dataSources[key];
  if (found) return found;
  const like = closestMatch(key, Object.keys({ ...actions, ...dataSources }));
  throw new Error(`There is no action "${key}"${like ? `: the nearest is "${like}"` : ""}.`);
};

const help = ({ key, display, inputs }: Runnable | DataSource) => {
  const filled = inputs.filter(({ type }) => type !== "connection");
  print(`${display.label} (${key})\n${display.description}\n`);
  print(filled.length ? asText(inputTable(filled)) : "It takes no inputs.");
};

/** Calls with a connection: to the workspace of the environment, else to a local one. */
const connected = async <Result>(
  call: (connection: ConnectionValue) => Promise<Result>,
): Promise<Result> => {
  if (token) {
    const region = INTERCOM_REGION ?? "";
    const host = INTERCOM_BASE_URL ? "at INTERCOM_BASE_URL" : `in region ${region || "US"}`;
    tell(`Using the workspace of INTERCOM_ACCESS_TOKEN, ${host}.`);
    return call(accessTokenConnection({ url: INTERCOM_BASE_URL ?? "", token }, { region }));
  }
  tell(
    "Using a local Intercom with sample data, for this call only. INTERCOM_ACCESS_TOKEN chooses a real workspace.",
  );
  const intercom = await startIntercom({ seed: true });
  try {
    return await call(accessTokenConnection(intercom));
  } finally {
    await intercom.stop();
  }
};

const run = async (key: string, inputs: Record<string, unknown>) => {
  const debug = INTERCOM_DEBUG === "1";
  const logs: string[] = [];
  try {
    return await connected(async (connection) => {
      const all = { connection, ...inputs };
      if (actions[key]) return runAction(key, all, { debug, logs });
      return { data: await runDataSource(key, all, { debug, logs }) };
    });
  } finally {
    if (debug) for (const line of logs) tell(line);
  }
};

const show = (
  { data, contentType }: { data: unknown; contentType?: unknown },
  out: string | undefined,
) => {
  const result =
    typeof data === "string" || Buffer.isBuffer(data) ? data : JSON.stringify(data, null, 2);
  if (out) {
    writeFileSync(out, result);
    tell(`Saved in ${out}.`);
  } else if (Buffer.isBuffer(result)) {
    print(`${result.length} bytes of ${contentType}: --out FILE saves them.`);
  } else {
    print(result);
  }
};

const main = async ({ key, help: wantsHelp, out, given }: Command) => {
  if (!key) return list();
  const runnable = find(key);
  if (wantsHelp) return help(runnable);
  show(await run(key, inputValues(runnable.inputs, given)), out);
};

const start = async () => main(readCommand(process.argv.slice(2)));

start().catch((error: unknown) => {
  tell(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
