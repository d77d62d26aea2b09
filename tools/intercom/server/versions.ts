import type { Settings } from "../settings";
import { ApiError } from "./errors";

const KNOWN = new Set([
  ...[0, 1, 2, 3, 4].map((minor) => `1.${minor}`),
  ...Array.from({ length: 18 }, (_, minor) => `2.${minor}`),
]);

/** First match wins, so the longer path stands first. */
const AVAILABLE_SINCE: [prefix: string, version: string][] = [
  ["/contacts/find_by_external_id/", "2.13"],
  ["/contacts", "2.0"],
  ["/conversations/attributes", "2.16"],
  ["/conversations", "2.0"],
  ["/data_attributes", "2.0"],
  ["/fin/", "2.14"],
  ["/tickets", "2.9"],
  ["/ticket_", "2.9"],
];

const rank = (version: string) => {
  const [major, minor] = version.split(".");
  return Number(major) * 100 + Number(minor);
};

/** True when `version` is `floor` or newer. */
export const atLeast = (version: string, floor: string) => rank(version) >= rank(floor);

/** The version a request runs under, or undefined when the header names one that never existed. */
export const requestVersion = (
  header: string | undefined,
  { appVersion, latestVersion }: Pick<Settings, "appVersion" | "latestVersion">,
): string | undefined => {
  const version = header ?? appVersion;
  if (!KNOWN.has(version)) return undefined;
  return atLeast(version, latestVersion) ? latestVersion : version;
};

/** Refuses a path that the version does not have yet. */
export const requireAvailable = (path: string, version: string) => {
  const since = AVAILABLE_SINCE.find(([prefix]) => path.startsWith(prefix))?.[1];
  if (since && !atLeast(version, since)) {
    throw new ApiError(
      400,
      "intercom_version_invalid",
      "Requested resource is not available in current API version.",
    );
  }
};
