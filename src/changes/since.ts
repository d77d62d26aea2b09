import type { Client } from "../client/types";
import { INDEX_DELAY_SECONDS } from "./checkpoint";
import { OldestFirstBuffer } from "./oldestFirstBuffer";
import type { Changes } from "./poll";
import { read } from "./read";
import { type ChangingRecord, type Resource, timeOf } from "./records";

export interface ChangesSince<Item> extends Changes<Item> {
  /** Where the next call begins, in Unix seconds: what the search may not show yet comes again. */
  next_since: number;
}

/**
 * Everything that was created or changed since a time.
 * @param since Unix seconds
 * @returns created and updated records, oldest change first, and the time for the next call
 */
export const changesSince = async <Item extends ChangingRecord>(
  client: Client,
  resource: Resource,
  since: number,
): Promise<ChangesSince<Item>> => {
  const buffer = new OldestFirstBuffer<Item>("updated_at", since, Number.POSITIVE_INFINITY);
  const startedAt = await read(client, resource, [buffer]);
  const isNew = (item: Item) => timeOf(item, "created_at") >= since;
  const { records } = buffer;
  return {
    created: records.filter(isNew),
    updated: records.filter((item) => !isNew(item)),
    next_since: Math.max(since, startedAt - INDEX_DELAY_SECONDS),
  };
};
