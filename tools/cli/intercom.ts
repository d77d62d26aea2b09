import { parseArgs } from "node:util";
import { findIntercom, startIntercom } from "../intercom";
import { readPort } from "../platform/port";
import { localPort } from "./localPort";

const tell = (text: string) => process.stdout.write(`${text}\n`);

const CHOOSE = "--port N or INTERCOM_LOCAL_PORT chooses another one.";

const taken = async (port: number): Promise<Error> =>
  new Error(
    (await findIntercom(port))
      ? `A local Intercom runs on port ${port} already: ${CHOOSE}`
      : `Port ${port} is in use: ${CHOOSE}`,
  );

/** Keeps the requests of a long day from filling the memory. */
const REMEMBERED_EXCHANGES = 200;

const PARENT_CHECK_MS = 500;

/** The shell between npm and this process passes no signal on: it is gone when npm was ended. */
const whenNpmEnds = (stop: () => void) => {
  const { ppid } = process;
  if (!process.env.npm_lifecycle_event) return;
  setInterval(() => process.ppid !== ppid && stop(), PARENT_CHECK_MS).unref();
};

const start = async () => {
  const { values } = parseArgs({ options: { port: { type: "string" } } });
  const port = values.port === undefined ? localPort() : readPort(values.port, "--port");
  const intercom = await startIntercom({
    seed: true,
    port,
    rememberedExchanges: REMEMBERED_EXCHANGES,
  }).catch(async (error: NodeJS.ErrnoException) => {
    throw error.code === "EADDRINUSE" ? await taken(port) : error;
  });
  const stop = () => intercom.stop().then(() => process.exit());
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
  whenNpmEnds(stop);
  const { url, token } = intercom;
  tell(`The local Intercom, with sample data: ${url}`);
  tell(`Its access token: ${token}`);
  tell(`curl -H "Authorization: Bearer ${token}" ${url}/me`);
  tell("npm run action uses it while it runs; what actions change stays until it ends.");
  if (Number(new URL(url).port) !== localPort()) {
    tell(`To be found there, npm run action needs INTERCOM_LOCAL_PORT=${new URL(url).port}.`);
  }
  tell("Ctrl+C ends it.");
};

start().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
