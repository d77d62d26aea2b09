import { batchTrigger, type TriggerPayload } from "@prismatic-io/spectral";
import { type ClientContext, createClient } from "../client/createClient";
import type { Client } from "../client/types";
import { timestampInput } from "../inputs/builders";
import { connection } from "../inputs/common";
import { triggerExample } from "../inputs/triggerExample";
import { type Checkpoint, checkpointAt, mergeCheckpoints, readCheckpoint } from "./checkpoint";
import { intercomTime } from "./clock";
import { includeMessages, LARGEST_PAGE_WITH_MESSAGES, withMessages } from "./messages";
import { type ChangingRecord, RESOURCES, type Resource, type ResourceType } from "./records";
import { type SyncPage, type SyncPosition, syncPage } from "./sync";

interface SyncTriggerOptions {
  resourceType: ResourceType;
  description: string;
  example: ChangingRecord;
}

/** A page of a sync, of conversations with their messages where these are asked for. */
const readPage = async (
  client: Client,
  context: ClientContext,
  resource: Resource,
  start: Checkpoint,
  position: SyncPosition | undefined,
  includes: boolean,
): Promise<SyncPage<ChangingRecord>> => {
  if (!includes || !("request" in resource)) return syncPage(client, resource, start, position);
  const request = { ...resource.request, largestPage: LARGEST_PAGE_WITH_MESSAGES };
  const page = await syncPage(client, { ...resource, request }, start, position);
  return { ...page, items: await withMessages(client, context, page.items) };
};

/**
 * A trigger that delivers records in batches: all of them when an instance is deployed, then
 * whatever changed since. The checkpoint moves only with the last page of a sync.
 */
export const syncTrigger = ({ resourceType, description, example }: SyncTriggerOptions) => {
  const resource = RESOURCES[resourceType];
  return batchTrigger({
    display: { label: `Sync ${resource.label}`, description },
    inputs: { connection, ...(resourceType === "conversations" ? { includeMessages } : {}) },
    scheduleSupport: "required",
    batchConfig: { batchSize: 50, concurrentBatchLimit: 1 },
    perform: async (
      context,
      payload: TriggerPayload<SyncPosition>,
      { connection, includeMessages },
    ) => {
      const client = createClient(connection, context, resource.access);
      const start = readCheckpoint(context.polling.getState().mark);
      if (!start) {
        // Without an initial sync the first run only saves where to begin.
        context.polling.setState({ mark: checkpointAt(await intercomTime(client)) });
        return { items: [], polledNoChanges: true };
      }
      const { items, next, checkpoint } = await readPage(
        client,
        context,
        resource,
        start,
        payload.paginationState,
        includeMessages === true,
      );
      if (checkpoint) context.polling.setState({ mark: checkpoint });
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
      perform: async (
        context,
        payload: TriggerPayload<SyncPosition>,
        { connection, syncFrom = 0, includeMessages },
      ) => {
        const client = createClient(connection, context, resource.access);
        const position = payload.paginationState;
        const now = position?.takenAt ?? (await intercomTime(client));
        const start = checkpointAt(syncFrom, now);
        const { items, next, checkpoint } = await readPage(
          client,
          context,
          resource,
          start,
          position,
          includeMessages === true,
        );
        if (checkpoint) {
          // A scheduled run may have saved one meanwhile.
          const saved = readCheckpoint(context.polling.getState().mark);
          const mark = saved ? mergeCheckpoints(saved, checkpoint) : checkpoint;
          context.polling.setState({ mark });
        }
        return { items, paginationState: next };
      },
    },
    examplePayload: { payload: { ...triggerExample([example]), paginationState: undefined } },
  });
};
