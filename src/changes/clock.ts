import type { Answer, Client } from "../client/types";
import { readOneAdmin } from "../resources/admins/access";
import { INDEX_DELAY_SECONDS, isFuture } from "./checkpoint";

const answeredAtMs = ({ headers }: Answer): number => {
  const date = Date.parse(String(headers.date));
  return Number.isNaN(date) ? Date.now() : date;
};

/**
 * When the request of an answer was sent, by Intercom's clock, so that neither the local clock nor
 * the duration of the request matters. Never later than it really was.
 * @returns Unix seconds
 */
export const sentAt = (response: Answer): number => {
  const nowMs = Date.now();
  const durationMs = nowMs - (response.config.startedAt ?? nowMs);
  return Math.floor((answeredAtMs(response) - durationMs) / 1000);
};

/**
 * When an answer was given, by Intercom's clock: no time in the answer is later.
 * @returns Unix seconds
 */
export const answeredAt = (response: Answer): number => Math.floor(answeredAtMs(response) / 1000);

const askTime = async (client: Client) => sentAt(await client.get("/me", readOneAdmin));

/** By which Intercom's clock may be ahead of the local one before an answer is doubted. */
const MAX_DIFFERENCE_SECONDS = 60;

const isDoubtful = (time: number) => time > Date.now() / 1000 + MAX_DIFFERENCE_SECONDS;

/**
 * The time by Intercom's clock. One answer may have a wrong date, such as that of a proxy: where it
 * is later than the local clock, the earlier of two answers counts.
 * @returns Unix seconds
 */
export const intercomTime = async (client: Client): Promise<number> => {
  const time = await askTime(client);
  return isDoubtful(time) ? Math.min(time, await askTime(client)) : time;
};

/**
 * Whether a time is later than the present, which one answer alone does not prove.
 * @param nowSeconds what one answer said
 * @returns the present in Unix seconds; undefined unless the time lies in the future
 */
export const presentBefore = async (
  client: Client,
  timeSeconds: number,
  nowSeconds: number,
): Promise<number | undefined> => {
  if (!isFuture(timeSeconds, nowSeconds)) return undefined;
  const now = await askTime(client);
  return isFuture(timeSeconds, now) ? now : undefined;
};

/**
 * How late it is at least, where nothing is known of an earlier run: a record of a time proves that
 * it has come, and so do two answers that the local clock does not contradict.
 * @param startedAt what one answer said
 * @param latest the latest time of a record
 * @returns Unix seconds
 */
export const provenTime = async (
  client: Client,
  startedAt: number,
  latest: number,
): Promise<number> => {
  if (startedAt <= latest + INDEX_DELAY_SECONDS) return Math.min(startedAt, latest);
  const confirmed = Math.min(startedAt, await askTime(client));
  return isDoubtful(confirmed) ? latest : Math.max(latest, confirmed);
};
