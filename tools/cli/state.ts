import { existsSync, readFileSync, writeFileSync } from "node:fs";
import type { TriggerState } from "../platform/runTypes";

interface Saved {
  trigger: string;
  instanceState: TriggerState["instanceState"];
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isSaved = (value: unknown): value is Saved & Record<string, unknown> =>
  isRecord(value) && typeof value.trigger === "string" && isRecord(value.instanceState);

const parsed = (file: string): unknown => {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
};

/**
 * @returns what the flow of a trigger kept; undefined when there is no file yet
 * @throws Error when the file holds something else, or the state of another trigger
 */
export const readState = (file: string, key: string): TriggerState | undefined => {
  if (!existsSync(file)) return undefined;
  const saved = parsed(file);
  if (!isSaved(saved)) throw new Error(`--state: ${file} does not hold the state of a trigger.`);
  if (saved.trigger !== key) {
    throw new Error(`--state: ${file} holds the state of ${saved.trigger}, not of ${key}.`);
  }
  return { instanceState: saved.instanceState, paginationState: null };
};

/** Saves what the flow of a trigger keeps. */
export const writeState = (file: string, key: string, { instanceState }: TriggerState): void => {
  const saved: Saved = { trigger: key, instanceState };
  writeFileSync(file, `${JSON.stringify(saved, null, 2)}\n`);
};
