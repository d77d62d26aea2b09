import { randomUUID } from "node:crypto";
import { presentArticleItem } from "../present/articles";
import {
  presentAdminItem,
  presentCompanyItem,
  presentContactItem,
  presentContactTagItem,
  presentConversationItem,
  presentMembershipItem,
  presentTicketItem,
} from "../present/events";
import type { Workspace } from "../workspace/workspace";

const first = <Value>(records: ReadonlyMap<unknown, Value>, what: string): Value => {
  for (const record of records.values()) return record;
  throw new Error(`The workspace has no ${what}: seed it again.`);
};

type ItemOf = (workspace: Workspace, topic: string, version: string) => object;

const contactOf = (workspace: Workspace, role?: string) => {
  const contacts = [...workspace.contacts.values()];
  const found = contacts.find((contact) => !role || contact.role === role);
  if (!found) throw new Error("The workspace has no contact: seed it again.");
  return found;
};

const roleIn = (topic: string) => /^contact\.(user|lead)\./.exec(topic)?.[1];

/** The item of a notification, by how the name of its topic begins; the first that fits. */
const ITEMS: [prefix: RegExp, itemOf: ItemOf][] = [
  [
    /^contact\.(user|lead)\.tag\./,
    (workspace, topic, version) =>
      presentContactTagItem(
        contactOf(workspace, roleIn(topic)),
        first(workspace.tags, "tag"),
        workspace,
        version,
      ),
  ],
  [
    /^contact\.(archived|deleted)$/,
    (workspace, topic) => {
      const { id, external_id } = contactOf(workspace);
      return { type: "contact", id, external_id, [topic.split(".")[1] ?? ""]: true };
    },
  ],
  [
    /^(contact|granular|visitor)\./,
    (workspace, topic, version) =>
      presentContactItem(contactOf(workspace, roleIn(topic)), workspace, version),
  ],
  [
    /^company\.contact\./,
    (workspace, _topic, version) =>
      presentMembershipItem(
        contactOf(workspace),
        first(workspace.companies, "company"),
        workspace,
        version,
      ),
  ],
  [
    /^company\.deleted$/,
    (workspace) => ({
      id: first(workspace.companies, "company").id,
      type: "company",
      deleted: true,
    }),
  ],
  [
    /^company\./,
    (workspace) => presentCompanyItem(first(workspace.companies, "company"), workspace),
  ],
  [
    /^conversation\.deleted$/,
    (workspace) => ({
      type: "conversation",
      conversation_id: first(workspace.conversations.all, "conversation").id,
    }),
  ],
  [
    /^conversation(_part)?\./,
    (workspace, _topic, version) =>
      presentConversationItem(
        first(workspace.conversations.all, "conversation"),
        workspace,
        version,
      ),
  ],
  [
    /^ticket\./,
    (workspace, topic, version) =>
      presentTicketItem(
        first(workspace.tickets, "ticket"),
        topic.replace("ticket.", ""),
        workspace,
        version,
      ),
  ],
  [/^admin\./, (workspace) => presentAdminItem(first(workspace.admins, "admin"), workspace)],
  [
    /^article\./,
    (workspace) => presentArticleItem(workspace, first(workspace.articles, "article")),
  ],
  [/^ping$/, () => ({ type: "ping", message: "something something interzen" })],
];

/** A notification of a topic about a record of the sample data, as Intercom sends it. */
export const notificationOf = (workspace: Workspace, topic: string): object => {
  const itemOf = ITEMS.find(([prefix]) => prefix.test(topic))?.[1];
  const now = workspace.clock.seconds();
  // Of the other topics Intercom publishes no item; the trigger passes any on.
  const item = itemOf?.(workspace, topic, workspace.settings.appVersion) ?? {
    type: topic.split(".")[0],
    id: "1",
  };
  const isPing = topic === "ping";
  return {
    type: "notification_event",
    app_id: workspace.app.id_code,
    data: { type: "notification_event_data", item },
    links: {},
    id: isPing ? null : `notif_${randomUUID()}`,
    topic,
    delivery_status: isPing ? null : "pending",
    delivery_attempts: 1,
    delivered_at: 0,
    first_sent_at: now,
    created_at: now,
    self: null,
  };
};
