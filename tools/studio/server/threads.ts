import path from "node:path";
import { Worker } from "node:worker_threads";

const TSX = require.resolve("tsx/cjs");

/** Starts a TypeScript file of this folder in a thread that does not know the access token. */
export const startThread = (file: string, workerData?: object): Worker => {
  const { INTERCOM_ACCESS_TOKEN: _, ...env } = process.env;
  const code = `require(${JSON.stringify(TSX)}); require(${JSON.stringify(path.join(__dirname, file))});`;
  return new Worker(code, { eval: true, env, workerData, execArgv: [] });
};
