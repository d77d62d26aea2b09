import { type Connection, ConnectionError } from "@prismatic-io/spectral";
import type { Access } from "../../client/access";
import { isAnything } from "../../client/answers";
import { isAxiosError, isForbidden, readProblem } from "../../client/apiProblem";
import { sayLacking } from "../../client/errors";
import type { Client, Identified, RequestConfig } from "../../client/types";
import { DEFAULT_API_VERSION, readConnection, regionOf, withoutSecrets } from "../../connections";
import { isRecord } from "../../values/objects";
import { readArticles } from "../articles/access";
import { readAudiences } from "../audiences/access";
import { readBrands } from "../brands/access";
import { readUsersAndCompanies } from "../contacts/access";
import { readContent } from "../content/access";
import { readContentSnippets } from "../contentSnippets/access";
import { readConversations } from "../conversations/access";
import { readDataConnectors } from "../dataConnectors/access";
import { readEmails } from "../emails/access";
import { readNews } from "../news/access";
import { readTags } from "../tags/access";
import { readTickets } from "../tickets/access";
import { readAdminActivityLogs, readAdmins, readOneAdmin } from "./access";

/** Reads that change nothing and need no record, one for each permission. */
const PROBES: [access: Access, url: string, params?: Record<string, unknown>][] = [
  [readAdmins, "/admins"],
  [readUsersAndCompanies, "/contacts", { per_page: 1 }],
  [readConversations, "/conversations", { per_page: 1 }],
  [readTickets, "/ticket_types"],
  [readTags, "/tags"],
  [readArticles, "/articles", { per_page: 1 }],
  [readContent, "/content/search", { per_page: 1 }],
  [readContentSnippets, "/content_snippets", { per_page: 1 }],
  [readNews, "/news/newsfeeds"],
  [readAudiences, "/audiences", { per_page: 1 }],
  [readDataConnectors, "/data_connectors", { per_page: 1 }],
  [readBrands, "/brands"],
  [readEmails, "/emails"],
  [readAdminActivityLogs, "/admins/activity_log_event_types"],
];

const NOTES = [
  "Write permissions were not tried, since that would change the workspace.",
  "Permissions to read events, help center redirects and custom objects were not tried: that takes a record of each.",
];

/** What reading showed of a permission. */
interface Tried {
  permission: string;
  status: "granted" | "missing" | "unknown";
  /** Why it is unknown. */
  reason?: string;
}

/** What the headers of the latest answers say of the quota. */
interface RateLimit {
  limit: number;
  remaining: number;
  /** Unix seconds. */
  reset_at: number;
}

interface Me extends Identified {
  name?: string | null;
  email?: string | null;
  app?: Record<string, unknown> | null;
}

interface TestedConnection {
  /** Nothing speaks against the connection, and no permission is missing. */
  ok: boolean;
  problems: string[];
  missing_permissions: string[];
  permissions: Tried[];
  notes: string[];
  admin: { id: string; name: string | null; email: string | null } | null;
  workspace: { id_code: unknown; name: unknown; region: unknown; timezone: unknown } | null;
  region: string | null;
  host: string;
  api_version: string;
  rate_limit: RateLimit | null;
}

const numeric = (header: unknown): number =>
  header === undefined || header === null || header === "" ? Number.NaN : Number(header);

const quotaOf = (headers: Record<string, unknown>): RateLimit | undefined => {
  const [limit = Number.NaN, remaining = Number.NaN, reset_at = Number.NaN] = [
    "limit",
    "remaining",
    "reset",
  ].map((name) => numeric(headers[`x-ratelimit-${name}`]));
  return Number.isNaN(remaining) ? undefined : { limit, remaining, reset_at };
};

/**
 * Tries out a connection by reading only.
 * https://developers.intercom.com/docs/references/rest-api/api.intercom.io/admins/identifyadmin
 * @returns what is wrong with it, and what it may read; a missing permission is no error
 * @throws ConnectionError for a token that Intercom does not accept, AxiosError where it cannot be reached
 */
export const testedConnection = async (
  client: Client,
  connection: Connection,
): Promise<TestedConnection> => {
  const { token, baseUrl, apiVersion } = readConnection(connection);
  if (/\s/.test(token)) {
    throw new ConnectionError(
      withoutSecrets(connection),
      'Access Token has a blank in it, as after "Bearer": paste the token alone, without that word.',
    );
  }
  const quotas: RateLimit[] = [];
  const problems: string[] = [];

  /** @returns the answer, or what speaks against the permission */
  const attempt = async (
    { permission = "" }: Access,
    url: string,
    config: RequestConfig = {},
  ): Promise<{ tried: Tried; data?: unknown; version?: unknown }> => {
    try {
      const { data, headers } = await client.get(url, { ...config, permission, advice: [] });
      quotas.push(...[quotaOf(headers) ?? []].flat());
      const tried: Tried = { permission, status: "granted" };
      return { tried, data, version: headers["intercom-version"] };
    } catch (error) {
      if (!isAxiosError(error)) throw error;
      if (isForbidden(error)) return { tried: { permission, status: "missing" } };
      const { status, code, message } = readProblem(error);
      if (url === "/me" || status === 401) throw error;
      const reason = [status && `HTTP ${status}`, code, message].filter(Boolean).join(", ");
      return { tried: { permission, status: "unknown", reason } };
    }
  };

  const me = await attempt(readOneAdmin, "/me");
  const others = await Promise.all(
    PROBES.map(([access, url, params]) => attempt(access, url, { params, isExpected: isAnything })),
  );
  const permissions = [me, ...others].map(({ tried }) => tried);
  const missing = permissions.filter(({ status }) => status === "missing");

  const admin = isRecord(me.data) ? (me.data as Me) : undefined;
  const app = admin?.app ?? undefined;
  const region = regionOf(connection);
  if (typeof app?.region === "string" && region && app.region !== region) {
    problems.push(
      `Region of the connection is ${region}, but the workspace is in ${app.region}: choose that region, then connect again.`,
    );
  }
  if (apiVersion !== DEFAULT_API_VERSION) {
    problems.push(
      `API Version of the connection is ${apiVersion}: the actions are made for ${DEFAULT_API_VERSION}.`,
    );
  }
  if (typeof me.version === "string" && me.version !== apiVersion) {
    problems.push(`Intercom answered in version ${me.version}, not in ${apiVersion}.`);
  }
  const least = quotas.sort((one, other) => one.remaining - other.remaining)[0];
  return {
    ok: problems.length === 0 && missing.length === 0,
    problems,
    missing_permissions: missing.map(({ permission }) => `${sayLacking(permission)}.`),
    permissions,
    notes: NOTES,
    admin: admin
      ? { id: String(admin.id), name: admin.name ?? null, email: admin.email ?? null }
      : null,
    workspace: app
      ? { id_code: app.id_code, name: app.name, region: app.region, timezone: app.timezone }
      : null,
    region: region ?? null,
    host: new URL(baseUrl).host,
    api_version: apiVersion,
    rate_limit: least ?? null,
  };
};
