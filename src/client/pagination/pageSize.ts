import type { AxiosInstance, AxiosRequestConfig } from "axios";
import { isAxiosError, readProblem } from "../apiProblem";
import type { FailedRequest } from "../retry";

/** Below this the size of a page is not what takes long. */
const SMALLEST_PAGE = 5;

/** Nothing arrived in time, neither here nor at the gateway before Intercom. */
const isTooSlow = ({ status, networkCode = "" }: FailedRequest): boolean =>
  status === undefined
    ? ["ECONNABORTED", "ETIMEDOUT"].includes(networkCode)
    : status === 504 || status === 524;

/** The sizes that a client has found to work, by the path of the list. */
const knownSizes = new WeakMap<AxiosInstance, Map<string, number>>();

/**
 * Reads a page with fewer records where Intercom takes too long for it, which repeating the same
 * request would not change. Other failures are repeated as ever.
 * @param read reads a page of this size
 */
export const withSmallerPages = async <Result>(
  client: AxiosInstance,
  url: string,
  largest: number,
  read: (size: number, settings: AxiosRequestConfig) => Promise<Result>,
  smaller: (size: number) => number = (size) => Math.max(Math.floor(size / 3), SMALLEST_PAGE),
): Promise<Result> => {
  const sizes = knownSizes.get(client) ?? new Map<string, number>();
  knownSizes.set(client, sizes);
  let size = Math.min(largest, sizes.get(url) ?? largest);
  while (size > SMALLEST_PAGE) {
    try {
      return await read(size, { isHandled: isTooSlow });
    } catch (error) {
      if (!isAxiosError(error) || !isTooSlow(readProblem(error))) throw error;
    }
    const next = smaller(size);
    client.defaults.log?.(
      `Intercom takes too long for pages of ${size}: the list goes on with pages of ${next}.`,
    );
    size = next;
    sizes.set(url, size);
  }
  return read(size, {});
};

declare module "axios" {
  interface AxiosRequestConfig {
    /** Failures that are not repeated, since the caller asks for less instead. */
    isHandled?: (failure: FailedRequest) => boolean;
  }
}
