import { randomUUID } from "node:crypto";
import {
  presentCompanyItem,
  presentContactItem,
  presentContactTagItem,
  presentConversationItem,
  presentMembershipItem,
  presentSubscriptionItem,
  presentTicketItem,
  presentTicketPartItem,
} from "../present/events";
import type { TicketPart } from "../workspace/tickets";
import type { Workspace } from "../workspace/workspace";
import { first, WORKSPACE_ITEMS } from "./workspaceItems";

type ItemOf = (workspace: Workspace, topic: string, version: string) => object;

const contactOf = ({ contacts }: Workspace, role?: string) =>
  first(contacts, "contact", (contact) => !role || contact.role === role);

const roleIn = (topic: string) => /^contact\.(user|lead)\./.exec(topic)?.[1];

/** A reply or a note, of which the sample data have none. */
const ticketPart = (workspace: Workspace, topic: string): TicketPart => {
  const isContact = topic === "ticket.contact.replied";
  const { id, name, email } = isContact
    ? contactOf(workspace, "user")
    : first(workspace.admins, "admin");
  return {
    id: "1",
    part_type: topic === "ticket.note.created" ? "note" : "comment",
    body: "<p>The new part arrives on Monday.</p>",
    created_at: workspace.clock.seconds(),
    author: { type: isContact ? "user" : "admin", id, name, email: email ?? "" },
    attachments: [],
    skipNotifications: false,
    crossPost: false,
  };
};

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
    /^contact\.(un)?subscribed$/,
    (workspace, topic, version) =>
      presentSubscriptionItem(
        contactOf(workspace),
        topic === "contact.subscribed" ? "subscribe" : "unsubscribe",
        workspace,
        version,
      ),
  ],
  [
    /^contact\.merged$/,
    (workspace, _topic, version) => ({
      ...presentContactItem(contactOf(workspace, "user"), workspace, version),
      merged_from: { type: "contact", id: contactOf(workspace, "lead").id },
    }),
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
    /^ticket\.(note\.created|(admin|contact)\.replied)$/,
    (workspace, topic, version) =>
      presentTicketPartItem(
        first(workspace.tickets, "ticket"),
        ticketPart(workspace, topic),
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
  ...WORKSPACE_ITEMS,
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
