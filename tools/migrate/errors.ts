import { isNativeError } from "node:util/types";

/** @throws Error with the reason, of one sentence */
export const refuse = (reason: string): never => {
  throw new Error(reason);
};

/** @returns what an error says, also one that was made in another context of Node's */
export const messageOf = (error: unknown): string =>
  isNativeError(error) ? error.message : String(error);
