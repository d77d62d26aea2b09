import type { AxiosInstance, AxiosResponse } from "axios";

/**
 * When the request of an answer was sent, by Intercom's own clock, so that neither the local clock
 * nor the time an answer takes can matter. Never later than it really was.
 * @returns Unix seconds
 */
export const sentAt = ({ headers, config }: AxiosResponse): number => {
  const now = Date.now();
  const answered = Date.parse(String(headers.date));
  const took = now - (config.startedAt ?? now);
  return Math.floor(((Number.isNaN(answered) ? now : answered) - took) / 1000);
};

/** @returns the time by Intercom's own clock, in Unix seconds */
export const intercomTime = async (client: AxiosInstance): Promise<number> =>
  sentAt(await client.get("/me"));
