import type { AxiosInstance } from "axios";
import { isAxiosError, readProblem } from "../apiProblem";

/** Below this the size of a page is not what takes long. */
const SMALLEST_PAGE = 5;

const isTooSlow = (error: unknown): boolean => {
  if (!isAxiosError(error)) return false;
  const { status, networkCode = "" } = readProblem(error);
  return status === undefined
    ? ["ECONNABORTED", "ETIMEDOUT"].includes(networkCode)
    : [408, 504, 524].includes(status);
};

const wasNotRepeated = (error: unknown): boolean =>
  isAxiosError(error) && error.config?.stopReason === "not-idempotent";

/** The sizes that a client has found to work, by the path of the list. */
const knownSizes = new WeakMap<AxiosInstance, Map<string, number>>();

/**
 * Reads a page with fewer records where Intercom takes too long for it, which repeating the same
 * request would not change. Other failures are repeated as ever.
 * @param read reads a page of this size; once only unless it may be repeated
 */
export const withSmallerPages = async <Result>(
  client: AxiosInstance,
  url: string,
  largest: number,
  read: (size: number, idempotent: boolean) => Promise<Result>,
  smaller: (size: number) => number = (size) => Math.max(Math.floor(size / 3), SMALLEST_PAGE),
): Promise<Result> => {
  const sizes = knownSizes.get(client) ?? new Map<string, number>();
  knownSizes.set(client, sizes);
  let size = Math.min(largest, sizes.get(url) ?? largest);
  while (size > SMALLEST_PAGE) {
    try {
      return await read(size, false);
    } catch (error) {
      if (!wasNotRepeated(error)) throw error;
      if (!isTooSlow(error)) return await read(size, true);
    }
    const next = smaller(size);
    if (next === size) break;
    client.defaults.log?.(
      `Intercom takes too long for pages of ${size}: the list goes on with pages of ${next}.`,
    );
    size = next;
    sizes.set(url, size);
  }
  return read(size, true);
};
