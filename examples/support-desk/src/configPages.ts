import { configPage, configVar, dataSourceConfigVar } from "@prismatic-io/spectral";
import { connections } from "./connections";

const connection = { configVar: "Intercom Connection" };
const ticketTypeId = { configVar: "Ticket Type" };

export const configPages = {
  Connections: configPage({
    tagline: "The Intercom workspace, and the support system that works with it.",
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
  Conversations: configPage({
    tagline: "How new conversations are tagged and assigned, and who replies.",
    elements: {
      "Conversation Tag": dataSourceConfigVar({
        stableKey: "conversation-tag",
        description: "Attached to each new conversation. None when left blank.",
        dataSource: { component: "intercom", key: "selectTag", values: { connection } },
      }),
      "Default Team": dataSourceConfigVar({
        stableKey: "default-team",
        description: "Takes new conversations. They stay unassigned when left blank.",
        dataSource: { component: "intercom", key: "selectTeam", values: { connection } },
      }),
      "VIP Plans": configVar({
        stableKey: "vip-plans",
        dataType: "string",
        collectionType: "valuelist",
        description: "Plans whose customers get the VIP Admin or the VIP Team.",
      }),
      "VIP Team": dataSourceConfigVar({
        stableKey: "vip-team",
        description: "Takes conversations of customers on a VIP plan.",
        dataSource: { component: "intercom", key: "selectTeam", values: { connection } },
      }),
      "VIP Admin": dataSourceConfigVar({
        stableKey: "vip-admin",
        description: "Takes conversations of customers on a VIP plan in place of the VIP Team.",
        dataSource: { component: "intercom", key: "selectAdmin", values: { connection } },
      }),
      "Merge Leads": configVar({
        stableKey: "merge-leads",
        dataType: "boolean",
        defaultValue: false,
        description:
          "When true, merges a lead into the user of the customer with its email address, which nobody has verified. It cannot be undone.",
      }),
      "Reply As": dataSourceConfigVar({
        stableKey: "reply-as",
        description: "In whose name notes and replies are written.",
        dataSource: { component: "intercom", key: "selectAdmin", values: { connection } },
      }),
    },
  }),
  "Ticket Type": configPage({
    tagline: "The type of the tickets that the support system opens.",
    elements: {
      "Ticket Type": dataSourceConfigVar({
        stableKey: "ticket-type",
        dataSource: { component: "intercom", key: "selectTicketType", values: { connection } },
      }),
    },
  }),
  "Ticket Attributes": configPage({
    tagline: "What a new ticket holds.",
    elements: {
      "Request ID Attribute": dataSourceConfigVar({
        stableKey: "request-id-attribute",
        description: "Text attribute of the ticket type that keeps the ID of the request.",
        dataSource: {
          component: "intercom",
          key: "selectTicketTypeAttribute",
          values: { connection, ticketTypeId },
        },
      }),
      "Ticket Defaults": dataSourceConfigVar({
        stableKey: "ticket-defaults",
        description: "Values for a new ticket where the request brings none of its own.",
        dataSource: {
          component: "intercom",
          key: "ticketForm",
          values: { connection, ticketTypeId },
        },
      }),
    },
  }),
};

type Pages = typeof configPages;

declare module "@prismatic-io/spectral" {
  interface IntegrationDefinitionConfigPages extends Pages {}
}
