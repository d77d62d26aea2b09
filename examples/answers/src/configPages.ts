import { configPage, configVar, dataSourceConfigVar } from "@prismatic-io/spectral";
import { connections } from "./connections";

const connection = { configVar: "Intercom Connection" };

export const configPages = {
  Connections: configPage({
    tagline: "The Intercom workspace, and where the pages of the knowledge base come from.",
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
  Answers: configPage({
    tagline: "What answers about a customer contain.",
    elements: {
      "Customer Attributes": configVar({
        stableKey: "customer-attributes",
        dataType: "string",
        collectionType: "valuelist",
        description: "Names of the custom attributes that answers contain, such as plan.",
        defaultValue: ["plan"],
      }),
    },
  }),
  Knowledge: configPage({
    tagline: "Where the pages of the knowledge base go, and how often.",
    elements: {
      "Knowledge Source": dataSourceConfigVar({
        stableKey: "knowledge-source",
        dataSource: {
          component: "intercom",
          key: "selectContentImportSource",
          values: { connection },
        },
      }),
      "Knowledge Schedule": configVar({
        stableKey: "knowledge-schedule",
        dataType: "schedule",
        defaultValue: "0 * * * *",
      }),
    },
  }),
};

type Pages = typeof configPages;

declare module "@prismatic-io/spectral" {
  interface IntegrationDefinitionConfigPages extends Pages {}
}
