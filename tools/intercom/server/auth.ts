import type { Settings } from "../settings";
import { ApiError } from "./errors";
import type { Permission } from "./permissions";

/** What an access token is good for. */
export interface TokenState {
  state: "ok" | "revoked" | "expired" | "blocked";
  permissions: Set<Permission> | "all";
}

const REFUSALS = {
  revoked: ["token_revoked", "Access Token Revoked"],
  expired: ["token_expired", "Access Token Expired"],
  blocked: ["token_blocked", "Access Token Blocked"],
} as const;

/** The token in an Authorization header; an empty text where it holds none. */
export const bearerToken = (header: string | undefined): string =>
  /^Bearer (\S+)$/i.exec(header ?? "")?.[1] ?? "";

/** The token behind an Authorization header, or the 401 that Intercom answers. */
export const authenticate = (
  header: string | undefined,
  tokens: ReadonlyMap<string, TokenState>,
): TokenState => {
  if (!header) {
    throw new ApiError(401, "missing_authorization", "Authorization header is missing");
  }
  const token = tokens.get(bearerToken(header));
  if (!token) throw new ApiError(401, "unauthorized", "Access Token Invalid");
  if (token.state !== "ok") {
    const [code, message] = REFUSALS[token.state];
    throw new ApiError(401, code, message);
  }
  return token;
};

/** Refuses an operation the token has no permission for. */
export const authorize = (
  token: TokenState,
  needed: Permission | undefined,
  scopeErrors: Settings["scopeErrors"],
) => {
  if (!needed || token.permissions === "all" || token.permissions.has(needed)) return;
  if (scopeErrors === "401") {
    throw new ApiError(401, "token_unauthorized", "Not authorized to access resource");
  }
  const scope = needed.toLowerCase().replace(" and ", " ").replaceAll(" ", "_");
  throw new ApiError(403, "forbidden", `You do not have the required scope (${scope})`);
};
