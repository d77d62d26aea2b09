import type { Permission } from "../../tools/intercom";
import { exampleRuns } from "../../tools/platform/examples";
import {
  accessTokenConnection,
  component,
  type DataSource,
  type Runnable,
  runDataSource,
} from "../../tools/platform/runner";
import { useIntercom } from "../support/intercom";
import { numRuns } from "../support/numRuns";
import { OFFLINE } from "../support/offline";

const local = useIntercom();

type Inputs = Record<string, unknown>;

const run = (runnable: Runnable | DataSource, inputs: Inputs): Promise<unknown> =>
  "dataSourceType" in runnable
    ? runDataSource(runnable.key, { connection: accessTokenConnection(local.intercom), ...inputs })
    : local.run(runnable.key, inputs);

/** What the requests of a run need, as the local Intercom knows it. */
const permissionsOf = async (runnable: Runnable | DataSource, inputs: Inputs) => {
  local.reseed();
  await run(runnable, inputs);
  return [...new Set(local.intercom.traffic.flatMap(({ permission }) => permission ?? []))];
};

/** What comes of a run for which one permission is missing: the message of its error. */
const messageWithout = async (
  missing: Permission,
  needed: readonly Permission[],
  runnable: Runnable | DataSource,
  inputs: Inputs,
): Promise<string> => {
  local.reseed();
  local.intercom.tokens.set(local.intercom.token, {
    state: "ok",
    permissions: new Set(needed.filter((each) => each !== missing)),
  });
  const end = await run(runnable, inputs).catch((error: Error) => error);
  return end instanceof Error ? end.message : JSON.stringify(end).replaceAll('\\"', '"');
};

// An app that may write tickets and not read them keeps working: attributes go as they are given.
const DOES_WITHOUT: Record<string, Permission[]> = {
  convertConversationToTicket: ["Read tickets"],
  createTicket: ["Read tickets"],
  enqueueTicket: ["Read tickets"],
  changeTicketType: ["Read tickets"],
  updateTicket: ["Read tickets"],
};

// Raw Request sends what it is given, every token may ask whose it is, and what the export of a
// workflow needs is documented nowhere.
const WITHOUT_PERMISSION = ["rawRequest", "identifyAdmin", "exportWorkflow", ...OFFLINE];

const runnables: (Runnable | DataSource)[] = [
  ...Object.values(component.actions).filter(({ key }) => !WITHOUT_PERMISSION.includes(key)),
  ...Object.values(component.dataSources),
];

// Of each, npm test tries the first example.
it.each(runnables.map((runnable) => [runnable.key, runnable] as const))(
  "%s names the very permission that is missing",
  async (key, runnable) => {
    const examples = exampleRuns(runnable);
    for (const { name, inputs } of examples.slice(0, numRuns(1, examples.length))) {
      const needed = await permissionsOf(runnable, inputs);
      for (const missing of needed) {
        if (DOES_WITHOUT[key]?.includes(missing)) continue;
        const message = await messageWithout(missing, needed, runnable, inputs);
        expect(`${name}: ${message}`).toContain(`lacks the permission "${missing}"`);
      }
    }
  },
);
