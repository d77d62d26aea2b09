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

/** A request that brings nothing: what is answered, and why. */
export interface Nothing {
  is: "nothing";
  response: HttpResponse;
  reason: string;
}

/** What a request brings. */
export type Content =
  | { is: "notification"; body: Notification; isVerified: boolean }
  | { is: "uninstall"; body: Uninstall; isVerified: boolean }
  | { is: "health check"; body: HealthCheck; isVerified: boolean }
  | Nothing;

/** What reading a request depends on besides the request. */
export interface Reading {
  /** With which Intercom may have signed it. */
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

/** @returns the signature that a request carries; the first where it carries several */
const signatureIn = (
  given: Record<string, unknown>,
  headers: readonly SignatureHeader[],
): readonly [SignatureHeader, string] | undefined => {
  for (const header of headers) {
    const value = headerOf(given, header);
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

/** @returns whether a field holds text that is not empty */
export const hasText = (body: Record<string, unknown>, field: string): boolean =>
  typeof body[field] === "string" && body[field] !== "";

const asNotification = (body: unknown, isVerified: boolean) =>
  isRecord(body) && typeof body.topic === "string"
    ? { is: "notification" as const, body: { ...body, topic: body.topic }, isVerified }
    : undefined;

/** Requests of Intercom about the installation of an app. */
const asInstallation = (body: unknown, isVerified: boolean) => {
  if (!isRecord(body)) return undefined;
  if (hasText(body, "app_id")) {
    return { is: "uninstall" as const, body: body as Uninstall, isVerified };
  }
  if (hasText(body, "workspace_id")) {
    return { is: "health check" as const, body: body as HealthCheck, isVerified };
  }
  return undefined;
};

const refused = (reason: string): Nothing => ({
  is: "nothing",
  response: respond(401, "invalid signature"),
  reason,
});

/** A kind of requests that Intercom signs. */
interface Kind<Read> {
  /** Those that it signs with; the first is missed where there is none. */
  headers: readonly SignatureHeader[];
  /** What people call the secret. */
  secret: string;
  /** What a request is expected to be, such as "a notification". */
  thing: string;
  /** @param header that of the signature; undefined in a simulated test without one */
  read: (body: unknown, isVerified: boolean, header?: SignatureHeader) => Read | undefined;
}

/**
 * Reads a request, after its signature was checked over the bytes as they arrived.
 * @returns what it brings; nothing, with 401, 400 or 200, where it is forged, unreadable or a check
 * of the URL
 */
export const readSigned = <Read>(
  { headers, rawBody, body }: TriggerPayload,
  { secrets, isSimulated }: Reading,
  kind: Kind<Read>,
): Read | Nothing => {
  const unreadable: Nothing = {
    is: "nothing",
    response: respond(400, `not ${kind.thing}`),
    reason: `The body is not ${kind.thing}.`,
  };
  const bytes = bytesOf(rawBody?.data);
  const signature = signatureIn(headers ?? {}, kind.headers);
  if (signature) {
    const [header] = signature;
    if (!bytes || !isSigned(bytes, signature, secrets)) {
      return refused(
        `The ${header} does not fit: the request does not come from Intercom, or the ${kind.secret} is another one.`,
      );
    }
    return kind.read(parseJson(bytes), true, header) ?? unreadable;
  }
  // A simulated test may come without the bytes.
  const given = isSimulated ? (bytes?.length ? parseJson(bytes) : body?.data) : undefined;
  const trial = kind.read(given, false);
  if (trial) return trial;
  if (bytes?.length === 0)
    return { is: "nothing", response: RECEIVED, reason: "Check of the URL." };
  return isSimulated
    ? unreadable
    : refused(`The request has no ${kind.headers[0]}: it does not come from Intercom.`);
};

/**
 * Reads what Intercom sends about an app.
 * https://developers.intercom.com/docs/webhooks/webhook-notifications
 * @returns what a request brings; nothing where it is forged, unreadable or a check of the URL
 */
export const readRequest = (payload: TriggerPayload, reading: Reading): Content =>
  readSigned<Content>(payload, reading, {
    // That of notifications counts where a request carries both.
    headers: ["X-Hub-Signature", "X-Body-Signature"],
    secret: "client secret",
    thing: "a notification",
    // Each signature vouches for its own kind only.
    read: (body, isVerified, header) =>
      (header === "X-Body-Signature" ? undefined : asNotification(body, isVerified)) ??
      (header === "X-Hub-Signature" ? undefined : asInstallation(body, isVerified)),
  });
