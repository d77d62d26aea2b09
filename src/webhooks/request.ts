import type { HttpResponse, TriggerPayload } from "@prismatic-io/spectral";
import { isRecord } from "../values/objects";
import { bytesOf, isSigned, type SignatureHeader } from "./signature";

/** A notification as Intercom sends it. */
export interface Notification extends Record<string, unknown> {
  /** Absent or null in a ping. */
  id?: unknown;
  topic: string;
}

/** That a workspace uninstalled the app, as Intercom reports to its Uninstall URL. */
export interface Uninstall extends Record<string, unknown> {
  app_id: string;
}

/** The question whether the app works in a workspace. */
export interface HealthCheck extends Record<string, unknown> {
  workspace_id: string;
}

/** What a request brings. */
export type Content =
  | { is: "notification"; body: Notification; isVerified: boolean }
  | { is: "uninstall"; body: Uninstall; isVerified: boolean }
  | { is: "health check"; body: HealthCheck; isVerified: boolean }
  | { is: "nothing"; response: HttpResponse; reason: string };

/** What reading a request depends on besides the request. */
export interface Reading {
  /** Client secrets of the app. */
  secrets: string[];
  /** A test run of the platform, in which requests may be unsigned. */
  isSimulated: boolean;
}

const respond = (statusCode: number, body: string): HttpResponse => ({
  statusCode,
  contentType: "text/plain",
  body,
});

/** The answer to what was received. */
export const RECEIVED = respond(200, "ok");
/** The answer to a notification that was received before. */
export const DUPLICATE = respond(200, "duplicate");

const headerOf = (headers: Record<string, unknown>, wanted: string): string | undefined => {
  const name = Object.keys(headers).find((each) => each.toLowerCase() === wanted.toLowerCase());
  if (name === undefined) return undefined;
  const value = headers[name];
  return typeof value === "string" ? value : "";
};

/** @returns the signature that a request carries; that of notifications where it carries both */
const signatureIn = (
  headers: Record<string, unknown>,
): readonly [SignatureHeader, string] | undefined => {
  for (const header of ["X-Hub-Signature", "X-Body-Signature"] as const) {
    const value = headerOf(headers, header);
    if (value !== undefined) return [header, value];
  }
  return undefined;
};

const parseJson = (bytes: Buffer): unknown => {
  try {
    return JSON.parse(bytes.toString("utf8"));
  } catch {
    return undefined;
  }
};

const hasText = (body: Record<string, unknown>, field: string): boolean =>
  typeof body[field] === "string" && body[field] !== "";

const asNotification = (body: unknown, isVerified: boolean): Content | undefined =>
  isRecord(body) && typeof body.topic === "string"
    ? { is: "notification", body: { ...body, topic: body.topic }, isVerified }
    : undefined;

/** Requests of Intercom about the installation of an app. */
const asInstallation = (body: unknown, isVerified: boolean): Content | undefined => {
  if (!isRecord(body)) return undefined;
  if (hasText(body, "app_id")) return { is: "uninstall", body: body as Uninstall, isVerified };
  if (hasText(body, "workspace_id")) {
    return { is: "health check", body: body as HealthCheck, isVerified };
  }
  return undefined;
};

const UNREADABLE: Content = {
  is: "nothing",
  response: respond(400, "not a notification"),
  reason: "The body is not a notification.",
};

const refused = (reason: string): Content => ({
  is: "nothing",
  response: respond(401, "invalid signature"),
  reason,
});

/**
 * Reads a request, after its signature was checked over the bytes as they arrived.
 * https://developers.intercom.com/docs/webhooks/webhook-notifications
 * @returns what it brings; nothing, with 401, 400 or 200, where it is forged, unreadable or a check
 * of the URL
 */
export const readRequest = (
  { headers, rawBody, body }: TriggerPayload,
  { secrets, isSimulated }: Reading,
): Content => {
  const bytes = bytesOf(rawBody?.data);
  const signature = signatureIn(headers ?? {});
  if (signature) {
    const [header] = signature;
    if (!bytes || !isSigned(bytes, signature, secrets)) {
      return refused(
        `The ${header} does not fit: the request does not come from Intercom, or the client secret is another one.`,
      );
    }
    // Each signature vouches for its own kind only.
    const read = header === "X-Hub-Signature" ? asNotification : asInstallation;
    return read(parseJson(bytes), true) ?? UNREADABLE;
  }
  // A simulated test may come without the bytes.
  const given = isSimulated ? (bytes?.length ? parseJson(bytes) : body?.data) : undefined;
  const trial = asNotification(given, false) ?? asInstallation(given, false);
  if (trial) return trial;
  if (bytes?.length === 0)
    return { is: "nothing", response: RECEIVED, reason: "Check of the URL." };
  return isSimulated
    ? UNREADABLE
    : refused("The request has no X-Hub-Signature: it does not come from Intercom.");
};
