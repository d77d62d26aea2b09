import type { Conversation } from "./conversations";
import type { Table } from "./dataExport";
import type { Workspace } from "./workspace";

interface Attribute<Item> {
  /** With the kind it belongs to in front. */
  qualifiedId: string;
  name: string;
  read: (item: Item, workspace: Workspace) => unknown;
}

interface Dataset<Item> {
  id: string;
  name: string;
  description: string;
  default_time_attribute_id: string;
  attributes: Attribute<Item>[];
  /** The records of a period. */
  items: (workspace: Workspace, fromSeconds: number, toSeconds: number) => Item[];
}

/** A time as text in the zone of the workspace. */
const localTime = (seconds: number, timeZone: string): string =>
  new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "medium" }).format(
    seconds * 1000,
  );

const conversationDataset: Dataset<Conversation> = {
  id: "conversation",
  name: "Conversation",
  description: "Conversations with their state, channel and people.",
  default_time_attribute_id: "conversation_started_at",
  attributes: [
    { qualifiedId: "standard.conversation_id", name: "Conversation ID", read: ({ id }) => id },
    {
      qualifiedId: "timestamp.conversation_started_at",
      name: "Conversation started at",
      read: ({ created_at }, { settings }) => localTime(created_at, settings.timezone),
    },
    { qualifiedId: "standard.state", name: "State", read: ({ state }) => state },
    {
      qualifiedId: "teammate.currently_assigned_teammate_id",
      name: "Teammate currently assigned",
      read: ({ adminAssigneeId }, { admins }) => admins.get(adminAssigneeId)?.name,
    },
    { qualifiedId: "people.Brand", name: "Brand", read: () => "Blue Sun" },
    { qualifiedId: "conversation.Brand", name: "Brand", read: () => "Fruity Oaty Bars" },
    { qualifiedId: "conversation.R&D", name: "R&D", read: () => "no" },
  ],
  items: ({ conversations }, fromSeconds, toSeconds) =>
    [...conversations.all.values()].filter(
      ({ created_at }) => created_at >= fromSeconds && created_at <= toSeconds,
    ),
};

const statusDataset: Dataset<never> = {
  id: "admin_status_change",
  name: "Teammate status",
  description: "Changes of the status of teammates.",
  default_time_attribute_id: "status_changed_at",
  attributes: [
    { qualifiedId: "teammate.teammate_id", name: "Teammate", read: () => "" },
    { qualifiedId: "timestamp.status_changed_at", name: "Status changed at", read: () => "" },
  ],
  items: () => [],
};

/** The datasets of every workspace. */
export const DATASETS: readonly Dataset<never>[] = [
  conversationDataset as unknown as Dataset<never>,
  statusDataset,
];

/** The chosen attributes of the records of a period. The columns keep the prefixes of their kinds. */
export const reportingTable = (
  workspace: Workspace,
  { attributes, items }: Dataset<never>,
  qualifiedIds: string[],
  [fromSeconds, toSeconds]: [number, number],
): Table => {
  const chosen = qualifiedIds.flatMap(
    (id) => attributes.find(({ qualifiedId }) => qualifiedId === id) ?? [],
  );
  const rows = items(workspace, fromSeconds, toSeconds).map((item) =>
    chosen.map(({ read }) => String(read(item, workspace) ?? "")),
  );
  return [qualifiedIds, ...rows];
};
