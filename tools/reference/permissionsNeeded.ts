import { type LocalIntercom, seedWorkspace } from "../intercom";
import { exampleRuns } from "../platform/examples";
import {
  accessTokenConnection,
  type DataSource,
  type PublishedTrigger,
  type Runnable,
  runAction,
  runDataSource,
} from "../platform/runner";
import { drainTrigger, runTrigger } from "../platform/triggers";

/**
 * The permissions behind the requests that an action or data source sends with its examples.
 * @returns none for an action without a connection, which sends nothing
 * @throws Error when another sends no request, or one whose permission is unknown
 */
export const permissionsNeeded = async (
  runnable: Runnable | DataSource,
  intercom: LocalIntercom,
): Promise<string[]> => {
  const run = "dataSourceType" in runnable ? runDataSource : runAction;
  const needed = new Set<string>();
  for (const { inputs } of exampleRuns(runnable)) {
    intercom.reset();
    seedWorkspace(intercom.workspace);
    const connection = accessTokenConnection(intercom);
    await run(runnable.key, { connection, ...inputs });
    for (const permission of permissionsBehind(intercom)) needed.add(permission);
  }
  const isOnline = runnable.inputs.some(({ type }) => type === "connection");
  if (isOnline && needed.size === 0) {
    throw new Error(`${runnable.key} sent no request with its examples.`);
  }
  return [...needed].sort();
};

// Every token may ask whose it is; an app is offered a permission for it all the same.
const permissionOf = (path: string): string | undefined => {
  if (path === "/me") return "Read one admin";
  return path.startsWith("/export/workflows/") ? "one that Intercom does not name" : undefined;
};

const permissionsBehind = (intercom: LocalIntercom): string[] =>
  intercom.traffic.map(({ method, path, permission = permissionOf(path) }) => {
    if (!permission) throw new Error(`The permission for ${method} ${path} is unknown.`);
    return permission;
  });

/** The permissions behind the requests of a trigger that polls or syncs; none for a webhook. */
export const permissionsOfTrigger = async (
  { key, isPollingTrigger, onDeployPerform, inputs }: PublishedTrigger,
  intercom: LocalIntercom,
): Promise<string[]> => {
  intercom.reset();
  seedWorkspace(intercom.workspace);
  const connection = accessTokenConnection(intercom);
  if (isPollingTrigger) {
    for (const { value } of inputs.find((input) => input.key === "resourceType")?.model ?? []) {
      await runTrigger(key, { connection, resourceType: value, lookBackHours: "24" });
    }
  } else if (onDeployPerform) {
    await drainTrigger(key, { connection }, { initial: true });
    await drainTrigger(key, { connection });
  }
  return [...new Set(permissionsBehind(intercom))].sort();
};
