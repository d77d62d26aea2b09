import type { Answer, Client } from "../client/types";
import { readOneAdmin } from "../resources/admins/access";

/** @returns milliseconds since 1970 */
const answerTime = ({ headers }: Answer): number => {
  const date = Date.parse(String(headers.date));
  return Number.isNaN(date) ? Date.now() : date;
};

/**
 * When the request of an answer was sent, by Intercom's own clock, so that neither the local clock
 * nor the time an answer takes can matter. Never later than it really was.
 * @returns Unix seconds
 */
export const sentAt = (response: Answer): number => {
  const now = Date.now();
  const took = now - (response.config.startedAt ?? now);
  return Math.floor((answerTime(response) - took) / 1000);
};

/** @returns when an answer was given by Intercom's own clock, in Unix seconds: later than nothing it shows */
export const answeredAt = (response: Answer): number => Math.floor(answerTime(response) / 1000);

/** @returns the time by Intercom's own clock, in Unix seconds */
export const intercomTime = async (client: Client): Promise<number> =>
  sentAt(await client.get("/me", readOneAdmin));
