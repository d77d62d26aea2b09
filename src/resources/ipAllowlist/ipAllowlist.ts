import { hasList } from "../../client/answers";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/ip-allowlist/getipallowlist
export interface IpAllowlist {
  type: string;
  enabled: boolean;
  /** IPv4 addresses, and ranges of them in CIDR notation. */
  ip_allowlist: string[];
}

export const IP_ALLOWLIST = "/ip_allowlist";

/** The answer is no record: it has no ID. */
export const isIpAllowlist = hasList("ip_allowlist");
