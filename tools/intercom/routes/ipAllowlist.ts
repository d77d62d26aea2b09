import { presentIpAllowlist } from "../present/ipAllowlist";
import { flag, list } from "../server/body";
import { ApiError } from "../server/errors";
import { needs, type Routes } from "../server/route";
import { type IpAllowlist, isAllowed, isRange } from "../workspace/ipAllowlist";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/ip-allowlist

const refused = (message: string) => new ApiError(422, "parameter_invalid", message);

export const ipAllowlistRoutes: Routes = {
  "GET /ip_allowlist": needs("Manage IP allowlist", ({ workspace }) =>
    presentIpAllowlist(workspace.ipAllowlist),
  ),

  // What is sent replaces what is there.
  "PUT /ip_allowlist": needs("Manage IP allowlist", ({ workspace, body }) => {
    const { ipAllowlist, settings } = workspace;
    const { enabled = ipAllowlist.enabled, ip_allowlist = ipAllowlist.ip_allowlist } = body;
    if (!flag(enabled) || !list(ip_allowlist)) throw refused("The allowlist is invalid");
    const next = { enabled, ip_allowlist } as IpAllowlist;
    const wrong = next.ip_allowlist.find((entry) => !isRange(entry));
    if (wrong !== undefined) throw refused(`${wrong} is not a valid IP address or range`);
    // Nothing but the address of this very request is protected.
    if (!isAllowed(next, settings.callerIp)) {
      throw refused(
        `Your IP (${settings.callerIp}) is not on the allowlist. Saving would lock you out of this workspace.`,
      );
    }
    return presentIpAllowlist(Object.assign(ipAllowlist, next));
  }),
};
