import { createHmac, timingSafeEqual } from "node:crypto";
import { isRecord } from "../values/objects";

const FORM = /^sha1=([0-9a-f]{40})$/;

/**
 * Whether Intercom signed these bytes: a SHA-1 HMAC with the app's client secret as its key.
 * https://developers.intercom.com/docs/webhooks/setting-up-webhooks
 * @param secrets more than one while a secret is being replaced
 */
export const isSigned = (body: Buffer, header: string, secrets: string[]): boolean => {
  const given = FORM.exec(header)?.[1];
  if (!given) return false;
  const signature = Buffer.from(given, "hex");
  // Each is compared in full, so that the time taken tells nothing about any of them.
  const matches = secrets.map((secret) =>
    timingSafeEqual(createHmac("sha1", secret).update(body).digest(), signature),
  );
  return matches.includes(true);
};

/** @returns the bytes of a request body as they arrived; undefined when it comes without them */
export const bytesOf = (data: unknown): Buffer | undefined => {
  if (data === undefined || data === null) return Buffer.alloc(0);
  if (typeof data === "string") return Buffer.from(data, "utf8");
  if (ArrayBuffer.isView(data)) return Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  // A buffer that went through JSON.
  if (isRecord(data) && data.type === "Buffer" && Array.isArray(data.data)) {
    return Buffer.from(data.data);
  }
  return undefined;
};
