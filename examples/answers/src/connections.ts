import { connectionConfigVar } from "@prismatic-io/spectral";

/** Whoever publishes the integration enters these; customers never see them. */
const ofOrganization = (value: string) => ({
  value,
  permissionAndVisibilityType: "organization" as const,
});

/** The first page asks for both: the workspace of the customer, and the product's own API. */
export const connections = {
  "Intercom Connection": connectionConfigVar({
    stableKey: "intercom-connection",
    dataType: "connection",
    connection: {
      component: "intercom",
      key: "intercom",
      values: {
        clientId: ofOrganization(process.env.INTERCOM_CLIENT_ID ?? ""),
        clientSecret: ofOrganization(process.env.INTERCOM_CLIENT_SECRET ?? ""),
        apiVersion: ofOrganization("2.16"),
        baseUrl: ofOrganization(""),
        finAgentToken: ofOrganization(""),
      },
    },
  }),
  "Backend Connection": connectionConfigVar({
    stableKey: "backend-connection",
    dataType: "connection",
    inputs: { apiKey: { label: "API Key", type: "password", required: true } },
  }),
};
