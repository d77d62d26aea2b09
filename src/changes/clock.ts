import type { Answer, Client } from "../client/types";
import { readOneAdmin } from "../resources/admins/access";

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

/** @returns the time by Intercom's clock, in Unix seconds */
export const intercomTime = async (client: Client): Promise<number> =>
  sentAt(await client.get("/me", readOneAdmin));
