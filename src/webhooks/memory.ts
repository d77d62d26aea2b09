import { isRecord } from "../values/objects";

// What the state of a flow keeps for a webhook trigger. Everything else in there is the builder's.
const NOTIFICATIONS = "intercomNotifications";
const WORKSPACE = "intercomWorkspace";

/** How many notification IDs are remembered, the latest ones: about 30 KB. */
const MAX_REMEMBERED = 500;
/** Intercom repeats a delivery after a minute. */
const REMEMBERED_MS = 10 * 60_000;

interface Remembered {
  id: string;
  /** Local time in milliseconds. */
  receivedAt: number;
}

const isRemembered = (entry: unknown): entry is Remembered =>
  isRecord(entry) && typeof entry.id === "string" && typeof entry.receivedAt === "number";

/** @returns what arrived within the last ten minutes; broken entries are as if they were not there */
const recent = (state: unknown, nowMs: number): Remembered[] => {
  const entries = isRecord(state) ? state[NOTIFICATIONS] : undefined;
  return (Array.isArray(entries) ? entries : [])
    .filter(isRemembered)
    .filter(({ receivedAt }) => nowMs - receivedAt <= REMEMBERED_MS);
};

/** @returns whether a notification arrived before, as far as the state of the flow remembers */
export const isDuplicate = (state: unknown, id: string): boolean =>
  recent(state, Date.now()).some((entry) => entry.id === id);

/** @returns the part of the flow's state in which the notification is remembered, and nothing else */
export const remember = (state: unknown, id: string): Record<string, unknown> => {
  const receivedAt = Date.now();
  const entries = [...recent(state, receivedAt), { id, receivedAt }];
  return { [NOTIFICATIONS]: entries.slice(-MAX_REMEMBERED) };
};

/** @returns the ID of the workspace that the connection belonged to when the flow was deployed */
export const rememberedWorkspace = (state: unknown): string | undefined => {
  const id = isRecord(state) ? state[WORKSPACE] : undefined;
  return typeof id === "string" ? id : undefined;
};

/** @returns the part of the flow's state in which the workspace is remembered, or forgotten */
export const rememberWorkspace = (id: string | undefined): Record<string, unknown> => ({
  [WORKSPACE]: id ?? null,
});
