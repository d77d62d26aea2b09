import type { Workspace } from "../workspace/workspace";
import { DAY_SECONDS } from "./day";
import { seeded } from "./seeded";

/** Ticket types of all three categories. */
export const seedTicketTypes = (workspace: Workspace) => {
  const created_at = workspace.clock.seconds() - 365 * DAY_SECONDS;
  workspace.addTicketType({
    id: seeded.ticketType.id,
    name: "Bug Report",
    description: "Something does not work",
    icon: "🐞",
    created_at,
    attributes: [
      { id: "165", name: "_default_title_", required_to_create: true },
      { id: "166", name: "_default_description_", multiline: true },
      {
        id: "167",
        name: "priority",
        data_type: "list",
        options: [
          { id: seeded.priority.low, label: "Low" },
          { id: seeded.priority.high, label: "High" },
        ],
      },
      { id: "168", name: "affected_users", data_type: "integer" },
      { id: "169", name: "reproducible", data_type: "boolean" },
      { id: "170", name: "seen_at", data_type: "datetime" },
      { id: "171", name: "screenshots", data_type: "files" },
    ],
  });
  workspace.addTicketType({
    id: seeded.backOfficeTicketType.id,
    name: "Refund",
    description: "Money back to a customer",
    icon: "💶",
    category: "Back-office",
    created_at,
    attributes: [
      { id: "175", name: "amount", data_type: "decimal", required_to_create: true },
      { id: "176", name: "invoice" },
    ],
  });
  workspace.addTicketType({
    id: seeded.trackerTicketType.id,
    name: "Outage",
    description: "One cause behind many reports",
    icon: "🚨",
    category: "Tracker",
    created_at,
  });
  workspace.addTicketType({
    id: seeded.otherTicketType.id,
    name: "Question",
    description: "Something is unclear",
    icon: "❓",
    created_at,
    attributes: [
      { id: "185", name: "_default_title_", required_to_create: true },
      { id: "186", name: "_default_description_", multiline: true },
      { id: "187", name: "affected_users", data_type: "integer" },
      { id: "188", name: "Topic" },
    ],
  });
};
