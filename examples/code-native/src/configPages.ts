import { configPage, connectionConfigVar, dataSourceConfigVar } from "@prismatic-io/spectral";

export const configPages = {
  Intercom: configPage({
    tagline: "The workspace, and how contacts with new conversations are marked.",
    elements: {
      "Intercom Connection": connectionConfigVar({
        stableKey: "intercom-connection",
        dataType: "connection",
        connection: {
          component: "intercom",
          key: "intercom",
          values: {
            clientId: {
              value: process.env.INTERCOM_CLIENT_ID ?? "",
              permissionAndVisibilityType: "organization",
            },
            // The app belongs to whoever builds the integration: customers never see its secret.
            clientSecret: {
              value: process.env.INTERCOM_CLIENT_SECRET ?? "",
              permissionAndVisibilityType: "organization",
            },
          },
        },
      }),
      Tag: dataSourceConfigVar({
        stableKey: "tag",
        dataSource: {
          component: "intercom",
          key: "selectTag",
          values: { connection: { configVar: "Intercom Connection" } },
        },
      }),
    },
  }),
};

type Pages = typeof configPages;

declare module "@prismatic-io/spectral" {
  interface IntegrationDefinitionConfigPages extends Pages {}
}
