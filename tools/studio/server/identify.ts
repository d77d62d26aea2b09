import { parentPort, workerData } from "node:worker_threads";
import { readConnection } from "../../../src/connections";

/** What is said about a workspace. */
export interface Identity {
  workspace: string;
  problem?: string;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

/** Whose workspace the token opens. */
const identify = async (): Promise<Identity> => {
  try {
    const { baseUrl, token } = readConnection(workerData.connection);
    const answer = await fetch(`${baseUrl}/me`, {
      headers: { authorization: `Bearer ${token}`, accept: "application/json" },
      signal: AbortSignal.timeout(10_000),
    });
    if (!answer.ok) return { workspace: "", problem: `Intercom answered ${answer.status}.` };
    const me: unknown = await answer.json();
    const app = isRecord(me) && isRecord(me.app) ? me.app : {};
    return { workspace: `${app.name ?? "without a name"} (${app.id_code ?? "without an ID"})` };
  } catch (error) {
    // A message could repeat what the connection holds.
    const name = error instanceof Error ? error.name : "Error";
    return { workspace: "", problem: `Intercom could not be asked: ${name}.` };
  }
};

identify().then((identity) => parentPort?.postMessage(identity));
