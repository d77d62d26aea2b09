import { atLeast } from "../server/versions";
import { OWNER_ID } from "../workspace/admins";
import {
  type Author,
  type Conversation,
  type ConversationPart,
  countParts,
  type SideConversation,
  type Source,
} from "../workspace/conversations";
import { conversationReference } from "../workspace/customObjects";
import type { Workspace } from "../workspace/workspace";
import { presentAdmin } from "./admins";
import { presentCompany } from "./companies";
import { presentContactReference } from "./contacts";
import { presentAttributes } from "./customObjects";
import { listOf } from "./lists";
import { presentAppliedTag } from "./tags";

/** Only the latest parts are shown. */
const MAX_PARTS = 500;

/** What `display_as=plaintext` makes of a body: links keep their address. */
const plain = (body: string) =>
  body.replace(/<a\b[^>]*\bhref="([^"]*)"[^>]*>(.*?)<\/a>/g, "$2 ($1)").replace(/<[^>]+>/g, "");

interface Shown {
  version: string;
  plaintext?: boolean;
  /** With what monitors of the quality reviews flagged. */
  withMonitors?: boolean;
  /** With the quality reviews. */
  withScorecards?: boolean;
}

const presentAuthor = ({ email, ...author }: Author) => ({ ...author, ...(email && { email }) });

const presentPart = (part: ConversationPart, plaintext = false) => {
  const { quickReplies, chosenQuickReply, body, author, ...shown } = part;
  return {
    type: "conversation_part",
    ...shown,
    body: body !== null && plaintext ? plain(body) : body,
    author: presentAuthor(author),
    notified_at: part.created_at,
    external_id: null,
    ...(quickReplies.length > 0 && { metadata: { quick_reply_options: quickReplies } }),
    ...(chosenQuickReply && { metadata: { quick_reply_uuid: chosenQuickReply } }),
  };
};

/** A side conversation with its messages. */
export const presentSideConversation = ({ parts, ...side }: SideConversation) => ({
  ...side,
  conversation_parts: parts.map((part) => presentPart(part)),
  total_count: parts.length,
});

// Only the counters are kept.
const UNKNOWN_TIMES = {
  time_to_assignment: null,
  time_to_admin_reply: null,
  time_to_first_close: null,
  time_to_last_close: null,
  median_time_to_reply: null,
  first_contact_reply_at: null,
  first_assignment_at: null,
  first_admin_reply_at: null,
  first_close_at: null,
  last_assignment_at: null,
  last_assignment_admin_reply_at: null,
  last_contact_reply_at: null,
  last_admin_reply_at: null,
  last_close_at: null,
  last_closed_by_id: null,
};

const statisticsOf = ({ parts }: Conversation) => {
  const count = (...types: string[]) =>
    parts.filter(({ part_type }) => types.includes(part_type)).length;
  return {
    type: "conversation_statistics",
    ...UNKNOWN_TIMES,
    count_reopens: count("open"),
    count_assignments: count("assignment"),
    count_conversation_parts: countParts({ parts }),
  };
};

const ticketsOf = (conversation: Conversation, workspace: Workspace) =>
  [...workspace.tickets.values()]
    .filter(({ conversationId }) => conversationId === conversation.id)
    .map(({ id, ticketTypeId }) => ({
      type: "ticket",
      id,
      category: workspace.ticketTypes.get(ticketTypeId)?.category ?? null,
    }));

const presentSource = (source: Source, plaintext: boolean) => ({
  type: "conversation",
  id: source.id,
  delivered_as: source.author.type === "admin" ? "admin_initiated" : "customer_initiated",
  subject: source.subject,
  body: plaintext ? plain(source.body) : source.body,
  author: presentAuthor(source.author),
  attachments: source.attachments,
  url: null,
  redacted: source.redacted,
});

const presentRating = (
  { rating, contactIds, adminAssigneeId }: Conversation,
  { contacts, admins }: Workspace,
) => {
  const [contact] = [...contactIds].flatMap((id) => contacts.get(id) ?? []);
  return (
    rating && {
      ...rating,
      contact: contact ? presentContactReference(contact) : null,
      teammate: admins.has(adminAssigneeId) ? { type: "admin", id: adminAssigneeId } : null,
    }
  );
};

/** A conversation as a list shows it: without its parts. */
export const presentListedConversation = (
  conversation: Conversation,
  workspace: Workspace,
  { version, plaintext = false, withMonitors, withScorecards }: Shown,
) => {
  const { parts, source, contactIds, tags, companyId } = conversation;
  const company = companyId && workspace.companies.get(companyId);
  const since216 = atLeast(version, "2.16");
  const assignee = (id: string) => (since216 || id !== "0" ? Number(id) : null);
  const admins = new Set(
    parts.filter(({ author }) => author.type === "admin").map(({ author }) => author.id),
  );
  const tickets = ticketsOf(conversation, workspace);
  return {
    type: "conversation",
    id: conversation.id,
    title: conversation.title,
    created_at: conversation.created_at,
    updated_at: conversation.updated_at,
    waiting_since: conversation.waiting_since,
    snoozed_until: conversation.snoozed_until,
    open: conversation.state === "open",
    state: conversation.state,
    read: conversation.read,
    priority: since216 ? "none" : "not_priority",
    admin_assignee_id: assignee(conversation.adminAssigneeId),
    team_assignee_id: assignee(conversation.teamAssigneeId),
    ...(company && { company: presentCompany(company, workspace) }),
    tags: {
      type: "tag.list",
      tags: [...tags].flatMap(([id, appliedAtSeconds]) => {
        const tag = workspace.tags.get(id);
        return tag ? presentAppliedTag(tag, appliedAtSeconds, OWNER_ID) : [];
      }),
    },
    source: source && presentSource(source, plaintext),
    contacts: {
      type: "contact.list",
      contacts: [...contactIds].flatMap((id) => {
        const contact = workspace.contacts.get(id);
        return contact ? presentContactReference(contact) : [];
      }),
    },
    teammates: { type: "admin.list", admins: [...admins].map((id) => ({ type: "admin", id })) },
    custom_attributes: presentAttributes(
      conversation.custom_attributes,
      (name) => conversationReference(workspace, name),
      workspace,
    ),
    first_contact_reply:
      source === null || source.author.type === "admin"
        ? null
        : { created_at: conversation.created_at, type: "conversation", url: null },
    sla_applied: null,
    conversation_rating: presentRating(conversation, workspace),
    statistics: statisticsOf(conversation),
    topics: { type: "topic.list", topics: [], total_count: 0 },
    ticket: null,
    linked_objects: { ...listOf(tickets), total_count: tickets.length, has_more: false },
    ai_agent_participated: false,
    ai_agent: null,
    ...(withMonitors && { monitor_evaluations: conversation.monitorEvaluations }),
    ...(withScorecards && { scorecards: conversation.scorecards }),
  };
};

/** A conversation with its latest parts. */
export const presentConversation = (
  conversation: Conversation,
  workspace: Workspace,
  shown: Shown,
) => ({
  ...presentListedConversation(conversation, workspace, shown),
  conversation_parts: {
    type: "conversation_part.list",
    conversation_parts: conversation.parts
      .slice(-MAX_PARTS)
      .map((part) => presentPart(part, shown.plaintext)),
    total_count: conversation.parts.length,
  },
});

/** When admins paused and resumed the handling of a conversation. */
export const presentHandlingEvents = ({ handlingEvents }: Conversation, workspace: Workspace) => ({
  handling_events: handlingEvents.flatMap(({ adminId, ...event }) => {
    const admin = workspace.admins.get(adminId);
    if (!admin) return [];
    const { type, id, name, email } = presentAdmin(admin);
    return { teammate: { type, id: Number(id), name, email }, ...event };
  }),
});
