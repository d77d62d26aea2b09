import { permissionFor } from "../../src/permissions";
import { type LocalIntercom, seedWorkspace } from "../emulator";
import { exampleRuns } from "../support/examples";
import {
  accessTokenConnection,
  type DataSource,
  type Runnable,
  runAction,
  runDataSource,
} from "../support/platform";

/**
 * The permissions behind the requests that an action or data source sends with its examples.
 * @throws Error when it sends none, or one whose permission is unknown
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
    for (const { method, path } of intercom.traffic) {
      const permission = permissionFor(method, path);
      if (!permission) throw new Error(`The permission for ${method} ${path} is unknown.`);
      needed.add(permission);
    }
  }
  if (needed.size === 0) throw new Error(`${runnable.key} sent no request with its examples.`);
  return [...needed].sort();
};
