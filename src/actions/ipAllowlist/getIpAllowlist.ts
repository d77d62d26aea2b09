import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { connection } from "../../inputs/common";
import { manageIpAllowlist } from "../../resources/ipAllowlist/access";
import {
  IP_ALLOWLIST,
  type IpAllowlist,
  isIpAllowlist,
} from "../../resources/ipAllowlist/ipAllowlist";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/ip-allowlist/getipallowlist
export const getIpAllowlist = action({
  display: {
    label: "Get IP Allowlist",
    description:
      "Get the IP addresses that may use the API, and whether the list is in force. A list that is in force and empty lets everybody in.",
  },
  performSafety: "safe",
  inputs: { connection },
  perform: async (context, { connection }) => {
    const client = createClient(connection, context, manageIpAllowlist);
    const { data } = await client.get<IpAllowlist>(IP_ALLOWLIST, { isExpected: isIpAllowlist });
    return { data };
  },
  examplePayload: {
    data: {
      type: "ip_allowlist",
      enabled: false,
      ip_allowlist: ["203.0.113.0/24", "198.51.100.7"],
    },
  },
});
