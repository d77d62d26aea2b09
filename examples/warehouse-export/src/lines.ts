import { createHash } from "node:crypto";
import type { CustomerAttributes } from "@prismatic-io/spectral";

/** What a line says. Lines with equal keys say the same, whichever request brings them. */
export interface Line {
  key: string;
  record: object;
}

/** A record as the Sync triggers deliver it. */
export interface SyncedRecord {
  id: string;
  /** Unix seconds. */
  updated_at: number;
}

/** @returns what stands for a record that has no ID: equal for equal ones */
export const hashOf = (record: object): string =>
  createHash("sha256").update(JSON.stringify(record)).digest("hex");

/** @returns a line for each record, known by its ID and the time of its latest change */
export const changesOf = (records: SyncedRecord[]): Line[] =>
  records.map((record) => ({ key: `${record.id}:${record.updated_at}`, record }));

/**
 * @param day on which the report was exported
 * @returns a line for each row of a report. Not every dataset has an ID, so that a row is known by
 * its values; equal rows are counted
 */
export const rowsOf = (dataset: string, day: string, rows: object[]): Line[] => {
  const counts = new Map<string, number>();
  return rows.map((row) => {
    const hash = hashOf(row);
    const count = (counts.get(hash) ?? 0) + 1;
    counts.set(hash, count);
    return { key: `${dataset}:${hash}:${count}:${day}`, record: { dataset, day, row } };
  });
};

/** Settings of a request whose body has a JSON text per line. */
export const NDJSON = { headers: { "content-type": "application/x-ndjson" } };

/**
 * @returns the body of a request with lines about one kind of records
 * @throws Error where the customer has no External ID, which says whose records they are
 */
export const ndjsonOf = (
  type: string,
  { name, externalId: workspace }: CustomerAttributes,
  lines: Line[],
): string => {
  if (!workspace) {
    throw new Error(`External ID of ${name}: enter the ID of its Intercom workspace.`);
  }
  return lines
    .map(({ key, record }) => JSON.stringify({ key: `${type}:${key}`, type, workspace, record }))
    .map((line) => `${line}\n`)
    .join("");
};
