import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { booleanInput, ipRangeListInput, selectInput, triStateInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { manageIpAllowlist } from "../../resources/ipAllowlist/access";
import {
  IP_ALLOWLIST,
  type IpAllowlist,
  isIpAllowlist,
} from "../../resources/ipAllowlist/ipAllowlist";
import { InputError } from "../../values/inputError";
import { isSameRange } from "../../values/ipRange";

type Mode = "add" | "remove" | "replace";

const confirmed = (isConfirmed: boolean, what: string) => {
  if (isConfirmed) return;
  throw new InputError(
    `Confirm Change: ${what} changes who may use the API, and may lock out this integration. Set it to true to go on.`,
  );
};

const isIn = (list: string[], entry: string) => list.some((each) => isSameRange(each, entry));

const changed = (list: string[], mode: Mode, given: string[]): string[] => {
  const unique = given.filter((each, index) => !isIn(given.slice(0, index), each));
  if (mode === "replace") return unique;
  if (mode === "add") return [...list, ...unique.filter((each) => !isIn(list, each))];
  const unknown = given.find((each) => !isIn(list, each));
  if (unknown) {
    throw new InputError(
      `IP Addresses: "${unknown}" is not on the allowlist as it stands there, so nothing was removed. On it: ${list.join(", ") || "nothing"}.`,
    );
  }
  return list.filter((each) => !isIn(given, each));
};

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/ip-allowlist/updateipallowlist
export const updateIpAllowlist = action({
  display: {
    label: "Update IP Allowlist",
    description:
      "Change which IP addresses may use the API: Intercom then refuses all others, this integration too once its platform calls from another one. Returns the list, and under before what it was.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    mode: selectInput({
      label: "Mode",
      required: true,
      default: "add",
      example: "add",
      choices: [
        { label: "Add", value: "add" },
        { label: "Remove", value: "remove" },
        { label: "Replace", value: "replace" },
      ],
      comments: "What happens with IP Addresses. Replace makes them the whole list.",
    }),
    ipAddresses: ipRangeListInput({
      label: "IP Addresses",
      example: "192.0.2.10",
      comments:
        "IPv4 addresses, or ranges such as 203.0.113.0/24, one per row. Left blank, the list stays as it is.",
    }),
    enabled: triStateInput({
      label: "Enabled",
      comments: "Whether the list is in force. Stays as it is unless chosen.",
    }),
    confirmChange: booleanInput({
      label: "Confirm Change",
      comments:
        "When true, confirms that others lose or get access to the API. Needed for all but adding addresses to a list that has some.",
    }),
  },
  perform: async (context, { connection, mode, ipAddresses, enabled, confirmChange }) => {
    if (ipAddresses.length === 0 && enabled === undefined) {
      throw new InputError("There is nothing to change: IP Addresses and Enabled are blank.");
    }
    if (enabled !== undefined) confirmed(confirmChange, "Enabled");
    if (ipAddresses.length > 0 && mode !== "add")
      confirmed(confirmChange, `Mode ${mode === "remove" ? "Remove" : "Replace"}`);
    const client = createClient(connection, context, manageIpAllowlist);
    const config = { isExpected: isIpAllowlist };
    const { data: before } = await client.get<IpAllowlist>(IP_ALLOWLIST, config);
    const next = {
      enabled: enabled ?? before.enabled,
      ip_allowlist:
        ipAddresses.length > 0
          ? changed(before.ip_allowlist, mode, ipAddresses)
          : before.ip_allowlist,
    };
    if (before.enabled && before.ip_allowlist.length === 0) {
      confirmed(confirmChange, "the first address on a list that is in force");
    }
    const { data } = await client.put<IpAllowlist>(IP_ALLOWLIST, next, config);
    const { enabled: wasEnabled, ip_allowlist } = before;
    return { data: { ...data, before: { enabled: wasEnabled, ip_allowlist } } };
  },
  examplePayload: {
    data: {
      type: "ip_allowlist",
      enabled: false,
      ip_allowlist: ["203.0.113.0/24", "198.51.100.7", "192.0.2.10"],
      before: { enabled: false, ip_allowlist: ["203.0.113.0/24", "198.51.100.7"] },
    },
  },
});
