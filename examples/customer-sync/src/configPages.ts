import {
  configPage,
  configVar,
  connectionConfigVar,
  dataSourceConfigVar,
} from "@prismatic-io/spectral";

/** Whoever publishes the integration enters these; customers never see them. */
const ofOrganization = (value: string) => ({
  value,
  permissionAndVisibilityType: "organization" as const,
});

const connection = { configVar: "Intercom Connection" };

export const configPages = {
  Connections: configPage({
    tagline: "The Intercom workspace, and where its changes are sent.",
    elements: {
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
      "Backend URL": configVar({
        stableKey: "backend-url",
        dataType: "string",
        description: "Address of the product's own API, such as https://api.example.com.",
        permissionAndVisibilityType: "organization",
      }),
    },
  }),
  Customers: configPage({
    tagline: "Which fields go where, which companies are sent, and how often.",
    elements: {
      "Customer Fields": dataSourceConfigVar({
        stableKey: "customer-fields",
        dataSource: {
          component: "intercom",
          key: "contactFieldMap",
          values: {
            connection,
            fieldsToMap: { value: ["id", "email", "name", "phone", "plan"] },
          },
        },
      }),
      "Company Tag": dataSourceConfigVar({
        stableKey: "company-tag",
        dataSource: { component: "intercom", key: "selectTag", values: { connection } },
      }),
      "Sync Schedule": configVar({
        stableKey: "sync-schedule",
        dataType: "schedule",
        defaultValue: "*/15 * * * *",
      }),
    },
  }),
};

type Pages = typeof configPages;

declare module "@prismatic-io/spectral" {
  interface IntegrationDefinitionConfigPages extends Pages {}
}
