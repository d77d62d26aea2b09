import { BlockList, isIPv4 } from "node:net";
import type { Workspace } from "./workspace";

/** Who may use the API. */
export interface IpAllowlist {
  enabled: boolean;
  /** IPv4 addresses, and ranges of them in CIDR notation. */
  ip_allowlist: string[];
}

/** Whether this is an IPv4 address, or a range in CIDR notation. */
export const isRange = (entry: unknown): entry is string => {
  const [address = "", prefix, ...rest] = typeof entry === "string" ? entry.split("/") : [];
  if (!isIPv4(address) || rest.length > 0) return false;
  return prefix === undefined || (/^\d{1,2}$/.test(prefix) && Number(prefix) <= 32);
};

/** Whether this address may use the API: any, where the list is switched off or empty. */
export const isAllowed = ({ enabled, ip_allowlist }: IpAllowlist, address: string): boolean => {
  if (!enabled || ip_allowlist.length === 0) return true;
  const allowed = new BlockList();
  for (const entry of ip_allowlist) {
    const [first = "", prefix = "32"] = entry.split("/");
    allowed.addSubnet(first, Number(prefix));
  }
  return allowed.check(address);
};

/** Whether the allowlist of a workspace lets its caller in. */
export const letsCallerIn = ({ ipAllowlist, settings }: Workspace): boolean =>
  isAllowed(ipAllowlist, settings.callerIp);
