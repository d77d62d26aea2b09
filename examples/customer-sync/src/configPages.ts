import { configPage, configVar, dataSourceConfigVar } from "@prismatic-io/spectral";
import { connections } from "./connections";

const connection = { configVar: "Intercom Connection" };

export const configPages = {
  Connections: configPage({
    tagline: "The Intercom workspace, and where its changes are sent.",
    elements: {
      ...connections,
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
