import type { Workspace } from "../workspace/workspace";

/** A list that is prepared, and not in force. */
export const seedIpAllowlist = ({ ipAllowlist }: Workspace) => {
  ipAllowlist.ip_allowlist = ["203.0.113.0/24", "198.51.100.7"];
};
