import { isRecord } from "../values/objects";

/** What arrives piece by piece; nothing more does once it is destroyed. */
export interface Pieces extends AsyncIterable<Buffer> {
  destroy(cause?: Error): void;
}

/** @returns whether an answer is still to be read */
export const isStream = (data: unknown): data is Pieces =>
  isRecord(data) && typeof data.pipe === "function";
