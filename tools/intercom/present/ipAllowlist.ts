import type { IpAllowlist } from "../workspace/ipAllowlist";

/** The IP allowlist. */
export const presentIpAllowlist = (allowlist: IpAllowlist) => ({
  type: "ip_allowlist",
  ...allowlist,
});
