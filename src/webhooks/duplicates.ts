import { isRecord } from "../values/objects";

/** Where the notification IDs are kept in the state of a flow. */
const KEY = "intercomNotifications";

/** Most notification IDs remembered, the latest ones: about 250 KB. */
const MAX_REMEMBERED = 5_000;

const remembered = (state: unknown): string[] => {
  const ids = isRecord(state) ? state[KEY] : undefined;
  return Array.isArray(ids) ? ids : [];
};

/** @returns whether a notification was already handed on, as far as the state of the flow remembers */
export const isDuplicate = (state: unknown, id: string): boolean => remembered(state).includes(id);

/** @returns the state of the flow in which the notification is remembered */
export const remember = (state: Record<string, unknown>, id: string): Record<string, unknown> => ({
  ...state,
  [KEY]: [...remembered(state), id].slice(-MAX_REMEMBERED),
});
