import { batchTrigger, type TriggerPayload } from "@prismatic-io/spectral";
import { createClient } from "../client";
import { triggerExample } from "../examples/triggers";
import { syncFrom } from "../inputs/changes";
import { connection } from "../inputs/common";
import { intercomTime } from "./clock";
import { type Mark, markAt, readMark } from "./mark";
import { type ChangingRecord, RESOURCES, type ResourceType } from "./records";
import { type DrainPosition, drain, earlierMark } from "./sync";

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
    perform: async (context, payload: TriggerPayload<DrainPosition>, { connection }) => {
      const client = createClient(connection, context);
      const saved = readMark(context.polling.getState().mark);
      if (!saved) {
        // Without an initial sync the first run only notes where to begin.
        context.polling.setState({ mark: markAt(await intercomTime(client)) });
        return { items: [], polledNoChanges: true };
      }
      const { items, next, mark } = await drain(client, resource, saved, payload.paginationState);
      if (mark) context.polling.setState({ mark });
      return { items, paginationState: next, polledNoChanges: items.length === 0 && !next };
    },
    onDeploy: {
      inputs: { syncFrom },
      perform: async (context, payload: TriggerPayload<DrainPosition>, params) => {
        const client = createClient(params.connection, context);
        const start: Mark = markAt(params.syncFrom ?? 0);
        const { items, next, mark } = await drain(client, resource, start, payload.paginationState);
        const saved = readMark(context.polling.getState().mark);
        if (mark) context.polling.setState({ mark: saved ? earlierMark(saved, mark) : mark });
        return { items, paginationState: next };
      },
    },
    examplePayload: { payload: { ...triggerExample([example]), paginationState: undefined } },
  });
};
