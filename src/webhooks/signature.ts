import { createHmac, timingSafeEqual } from "node:crypto";
import { isRecord } from "../values/objects";

/**
 * How Intercom signs: notifications with one header, requests about the installation of an
 * app with another one. Each is an HMAC with the app's client secret as its key. Events of a Fin
 * Agent have a third one, and a secret of their own.
 * https://developers.intercom.com/docs/webhooks/setting-up-webhooks
 * https://developers.intercom.com/docs/build-an-integration/learn-more/installation-health-check
 * https://developers.intercom.com/docs/guides/fin-agent-api
 */
export const SIGNATURES = {
  "X-Hub-Signature": { algorithm: "sha1", form: /^sha1=([0-9a-f]{40})$/ },
  "X-Body-Signature": { algorithm: "sha256", form: /^([0-9a-f]{64})$/ },
  "X-Fin-Agent-API-Webhook-Signature": { algorithm: "sha256", form: /^sha256=([0-9a-f]{64})$/ },
} as const;

export type SignatureHeader = keyof typeof SIGNATURES;

/**
 * @param header the header, and its value
 * @param secrets more than one while a secret is being replaced
 * @returns whether Intercom signed these bytes with one of the secrets
 */
export const isSigned = (
  body: Buffer,
  [header, value]: readonly [SignatureHeader, string],
  secrets: string[],
): boolean => {
  const { algorithm, form } = SIGNATURES[header];
  const hex = form.exec(value)?.[1];
  if (!hex) return false;
  const signature = Buffer.from(hex, "hex");
  // Each is compared in full, so that the time taken reveals nothing about any of them.
  const matches = secrets.map((secret) =>
    timingSafeEqual(createHmac(algorithm, secret).update(body).digest(), signature),
  );
  return matches.includes(true);
};

/** @returns the bytes of a request body as they arrived; undefined for data that holds none */
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
