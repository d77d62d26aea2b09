import type { Client } from "../client/types";
import { futureNote, INDEX_DELAY_SECONDS } from "./checkpoint";
import { presentBefore, provenTime } from "./clock";
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
  const { startedAt, latest } = await read(client, resource, [buffer]);
  const now = await presentBefore(client, since, startedAt);
  const nextSince =
    now === undefined
      ? Math.max(since, (await provenTime(client, startedAt, latest)) - INDEX_DELAY_SECONDS)
      : now - INDEX_DELAY_SECONDS;
  if (now !== undefined) client.defaults.log?.(futureNote(since, nextSince));
  const isNew = (item: Item) => timeOf(item, "created_at") >= since;
  const { records } = buffer;
  return {
    created: records.filter(isNew),
    updated: records.filter((item) => !isNew(item)),
    next_since: nextSince,
  };
};
