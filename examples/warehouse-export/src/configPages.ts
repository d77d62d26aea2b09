import { configPage, configVar, dataSourceConfigVar } from "@prismatic-io/spectral";
import { connections } from "./connections";

const connection = { configVar: "Intercom Connection" };

export const configPages = {
  Connections: configPage({
    tagline: "The Intercom workspace, and the warehouse that its records are sent to.",
    elements: {
      ...connections,
      "Backend URL": configVar({
        stableKey: "backend-url",
        dataType: "string",
        description: "Address that lines are sent to, such as https://warehouse.example.com.",
        permissionAndVisibilityType: "organization",
      }),
    },
  }),
  Export: configPage({
    tagline: "How often changes are sent, and which report.",
    elements: {
      "Sync Schedule": configVar({
        stableKey: "sync-schedule",
        dataType: "schedule",
        defaultValue: "*/15 * * * *",
      }),
      "Report Dataset": dataSourceConfigVar({
        stableKey: "report-dataset",
        description: "Leave blank for no report.",
        dataSource: {
          component: "intercom",
          key: "selectReportingDataset",
          values: { connection },
        },
      }),
      "Report Attributes": dataSourceConfigVar({
        stableKey: "report-attributes",
        description: "Columns of the report.",
        collectionType: "valuelist",
        dataSource: {
          component: "intercom",
          key: "selectReportingAttributes",
          values: { connection, datasetId: { configVar: "Report Dataset" } },
        },
      }),
      "Report Schedule": configVar({
        stableKey: "report-schedule",
        dataType: "schedule",
        defaultValue: "0 4 * * *",
      }),
    },
  }),
};

type Pages = typeof configPages;

declare module "@prismatic-io/spectral" {
  interface IntegrationDefinitionConfigPages extends Pages {}
}
