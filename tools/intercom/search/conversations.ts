import { type Conversation, countParts } from "../workspace/conversations";
import type { Workspace } from "../workspace/workspace";
import type { Field, Searchable } from "./query";

const ATTRIBUTE = "custom_attributes.";

const ATTRIBUTE_TYPES: Record<string, Field<Conversation>["type"]> = {
  integer: "number",
  decimal: "number",
  boolean: "flag",
  datetime: "date",
};

const numbers = (ids: string[]) => ids.map(Number);

const count = (conversation: Conversation, type: string) =>
  conversation.parts.filter(({ part_type }) => part_type === type).length;

const FIELDS: Record<string, Field<Conversation>> = {
  id: { type: "text", read: ({ id }) => id },
  title: { type: "text", read: ({ title }) => title },
  created_at: { type: "date", read: ({ created_at }) => created_at },
  updated_at: { type: "date", read: ({ updated_at }) => updated_at },
  waiting_since: { type: "date", read: ({ waiting_since }) => waiting_since },
  snoozed_until: { type: "date", read: ({ snoozed_until }) => snoozed_until },
  "source.type": { type: "text", read: () => "conversation" },
  "source.id": { type: "text", read: ({ source }) => source?.id },
  "source.delivered_as": {
    type: "text",
    read: ({ source }) =>
      source?.author.type === "admin" ? "admin_initiated" : "customer_initiated",
  },
  "source.subject": { type: "text", read: ({ source }) => source?.subject },
  // Each word of the body for itself.
  "source.body": {
    type: "text",
    read: ({ source }) =>
      source?.body
        .replace(/<[^>]+>/g, " ")
        .split(/[^\p{L}\p{N}]+/u)
        .filter(Boolean),
  },
  "source.author.id": { type: "text", read: ({ source }) => source?.author.id },
  "source.author.type": { type: "text", read: ({ source }) => source?.author.type },
  "source.author.name": { type: "text", read: ({ source }) => source?.author.name },
  "source.author.email": { type: "text", read: ({ source }) => source?.author.email },
  contact_ids: { type: "text", read: ({ contactIds }) => [...contactIds] },
  teammate_ids: {
    type: "text",
    read: ({ parts }) =>
      parts.filter(({ author }) => author.type === "admin").map(({ author }) => author.id),
  },
  admin_assignee_id: {
    type: "number",
    read: ({ adminAssigneeId }) => numbers([adminAssigneeId]),
  },
  team_assignee_id: { type: "number", read: ({ teamAssigneeId }) => numbers([teamAssigneeId]) },
  open: { type: "flag", read: ({ state }) => state === "open" },
  read: { type: "flag", read: ({ read }) => read },
  state: { type: "text", read: ({ state }) => state },
  priority: { type: "text", read: () => "none" },
  tag_ids: { type: "text", read: ({ tags }) => [...tags.keys()] },
  "statistics.count_conversation_parts": { type: "number", read: countParts },
  "statistics.count_reopens": {
    type: "number",
    read: (conversation) => count(conversation, "open"),
  },
  "statistics.count_assignments": {
    type: "number",
    read: (conversation) => count(conversation, "assignment"),
  },
  ai_agent_participated: { type: "flag", read: () => false },
};

/** What can be searched in conversations; dates match by the second, the very second included. */
export const searchableConversations = (workspace: Workspace): Searchable<Conversation> => ({
  field: (name) => {
    if (!name.startsWith(ATTRIBUTE)) return FIELDS[name];
    const attributeName = name.slice(ATTRIBUTE.length);
    const attribute = [...workspace.conversations.attributes.values()].find(
      (candidate) => candidate.name === attributeName && !candidate.archived,
    );
    if (!attribute) return undefined;
    return {
      type: ATTRIBUTE_TYPES[attribute.data_type] ?? "text",
      read: ({ custom_attributes }) => custom_attributes[attributeName],
    };
  },
  dates: { by: "second", inclusive: true },
});
