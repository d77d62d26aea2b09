import { batchTrigger, type TriggerPayload } from "@prismatic-io/spectral";
import { createClient } from "../client/createClient";
import { timestampInput } from "../inputs/builders";
import { connection } from "../inputs/common";
import { triggerExample } from "../inputs/triggerExample";
import { type Checkpoint, checkpointAt, readCheckpoint } from "./checkpoint";
import { intercomTime } from "./clock";
import { type ChangingRecord, RESOURCES, type ResourceType } from "./records";
import { mergeCheckpoints, type SyncPosition, syncPage } from "./sync";

interface SyncTrigger {
  resourceType: ResourceType;
  description: string;
  example: ChangingRecord;
}

/**
 * A trigger that hands on every record of a kind in batches: all of them when an instance is
 * deployed, then whatever changed since. Both hand on the same records, the mark moves when a drain
 * has come to its end, and nothing but a position is kept from page to page.
 */
export const syncTrigger = ({ resourceType, description, example }: SyncTrigger) => {
  const resource = RESOURCES[resourceType];
  return batchTrigger({
    display: { label: `Sync ${resource.label}`, description },
    inputs: { connection },
    scheduleSupport: "required",
    batchConfig: { batchSize: 50, concurrentBatchLimit: 1 },
    perform: async (context, payload: TriggerPayload<SyncPosition>, { connection }) => {
      const client = createClient(connection, context, resource.access);
      const saved = readCheckpoint(context.polling.getState().mark);
      if (!saved) {
        // Without an initial sync the first run only notes where to begin.
        context.polling.setState({ mark: checkpointAt(await intercomTime(client)) });
        return { items: [], polledNoChanges: true };
      }
      const { items, next, mark } = await syncPage(
        client,
        resource,
        saved,
        payload.paginationState,
      );
      if (mark) context.polling.setState({ mark });
      return { items, paginationState: next, polledNoChanges: items.length === 0 && !next };
    },
    onDeploy: {
      inputs: {
        syncFrom: timestampInput({
          label: "Sync From",
          example: "2026-01-31",
          comments:
            "The initial sync leaves out records last changed before this time: Unix seconds, Unix milliseconds or ISO 8601. Leave blank to sync everything.",
        }),
      },
      perform: async (context, payload: TriggerPayload<SyncPosition>, params) => {
        const client = createClient(params.connection, context, resource.access);
        const start: Checkpoint = checkpointAt(params.syncFrom ?? 0);
        const { items, next, mark } = await syncPage(
          client,
          resource,
          start,
          payload.paginationState,
        );
        const saved = readCheckpoint(context.polling.getState().mark);
        if (mark) context.polling.setState({ mark: saved ? mergeCheckpoints(saved, mark) : mark });
        return { items, paginationState: next };
      },
    },
    examplePayload: { payload: { ...triggerExample([example]), paginationState: undefined } },
  });
};
