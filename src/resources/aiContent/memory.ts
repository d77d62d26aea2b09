import { createHash } from "node:crypto";
import { isRecord } from "../../values/objects";

/** What a flow remembers of a page: the hash of what was sent, blank while unsure, and its ID. */
export type Known = [hash: string, id: string];

const HASH_LENGTH = 16;

/** @returns text that stands for the content of a page, and for nothing else */
export const hashOf = (...parts: unknown[]): string =>
  createHash("sha256").update(JSON.stringify(parts)).digest("base64url").slice(0, HASH_LENGTH);

const isKnown = (value: unknown): value is Known =>
  Array.isArray(value) && value.length === 2 && value.every((each) => typeof each === "string");

/** The place of a source in the state of a flow, apart from those of other workspaces. */
export const memoryKey = (workspace: string, sourceId: string): string =>
  `intercomExternalPages/${workspace}/${sourceId}`;

/** @returns what is remembered, by External ID; broken entries are as if they were not there */
export const readMemory = (saved: unknown): Map<string, Known> => {
  const entries = Object.entries(isRecord(saved) ? saved : {});
  return new Map(entries.filter((entry): entry is [string, Known] => isKnown(entry[1])));
};
