import { randomBytes, timingSafeEqual } from "node:crypto";
import type { FastifyRequest } from "fastify";

export const newKey = (): string => randomBytes(24).toString("base64url");

/** The header that brings the key: no page of another origin can send it without asking first. */
export const KEY_HEADER = "x-studio-key";

const equals = (given: string, expected: string): boolean => {
  const one = Buffer.from(given);
  const other = Buffer.from(expected);
  return one.length === other.length && timingSafeEqual(one, other);
};

/** @returns why a request is refused; undefined for one of the studio's own page */
export const refusal = (
  { headers, url }: Pick<FastifyRequest, "headers" | "url">,
  { port, key }: { port: number; key: string },
): string | undefined => {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  // A name of somebody else that leads here (DNS rebinding) comes as the host.
  if (!hosts.includes(headers.host ?? "")) return "Host is not the studio's.";
  const { origin } = headers;
  if (origin !== undefined && !hosts.some((host) => origin === `http://${host}`)) {
    return "Origin is not the studio's.";
  }
  const site = headers["sec-fetch-site"];
  if (url.startsWith("/api/")) {
    if (site !== undefined && site !== "same-origin") return "The request is of another site.";
    if (!equals(String(headers[KEY_HEADER] ?? ""), key)) return "The key is missing or old.";
  }
  return undefined;
};

/** What the browser is told about every answer. JSON Forms compiles the schema of a form: eval. */
export const SECURITY_HEADERS = {
  "content-security-policy":
    "default-src 'self'; script-src 'self' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
};
