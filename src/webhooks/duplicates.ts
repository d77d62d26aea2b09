import { isRecord } from "../values/objects";

/** Key of the notification IDs in the state of a flow. */
const STATE_KEY = "intercomNotifications";

/** How many notification IDs are remembered, the latest ones: about 250 KB. */
const MAX_REMEMBERED = 5_000;

const rememberedIds = (state: unknown): string[] => {
  const ids = isRecord(state) ? state[STATE_KEY] : undefined;
  return Array.isArray(ids) ? ids : [];
};

/** @returns whether a notification was delivered before, as far as the state of the flow remembers */
export const isDuplicate = (state: unknown, id: string): boolean =>
  rememberedIds(state).includes(id);

/** @returns the state of the flow in which the notification is remembered */
export const remember = (state: Record<string, unknown>, id: string): Record<string, unknown> => ({
  ...state,
  [STATE_KEY]: [...rememberedIds(state), id].slice(-MAX_REMEMBERED),
});
