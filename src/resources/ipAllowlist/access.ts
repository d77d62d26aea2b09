import type { Access } from "../../client/access";

export const manageIpAllowlist: Access = {
  permission: "Manage IP allowlist",
  advice: [
    {
      when: ({ status, message = "" }) => status === 422 && /lock you out/i.test(message),
      say: () =>
        "Keep the address that this request came from: add it in IP Addresses with Mode Add first. The integration platform may call from further ones later",
    },
  ],
};
