import { suggestion } from "../values/closestMatch";
import { InputError } from "../values/inputError";

/** What the topics of one trigger are about. */
export type TopicGroup = "contacts" | "companies" | "conversations" | "tickets" | "workspace";

export interface Topic {
  /** As Intercom names it, such as contact.user.created. */
  name: string;
  label: string;
  /** The permission that the app needs, as the Developer Hub names it. */
  permission?: string;
  group: TopicGroup;
}

/** Topics of one group whose names begin alike. */
interface TopicPrefix {
  group: TopicGroup;
  prefix: string;
  permission?: string;
  /** Labels, by the part of the name behind the prefix. */
  topics: Record<string, string>;
}

const READ_CONTACTS = "Read users and companies";

// https://developers.intercom.com/docs/references/webhooks/webhook-models
const TOPIC_PREFIXES: TopicPrefix[] = [
  {
    group: "contacts",
    prefix: "contact.",
    permission: READ_CONTACTS,
    topics: {
      "user.created": "User Created",
      "user.updated": "User Updated",
      "user.tag.created": "User Tagged",
      "user.tag.deleted": "User Untagged",
      "lead.created": "Lead Created",
      "lead.updated": "Lead Updated",
      "lead.added_email": "Lead Added an Email",
      "lead.signed_up": "Lead Became a User",
      "lead.tag.created": "Lead Tagged",
      "lead.tag.deleted": "Lead Untagged",
      "email.updated": "Contact Changed Email",
      subscribed: "Contact Subscribed to Emails",
      unsubscribed: "Contact Unsubscribed from Emails",
      merged: "Contact Merged",
      archived: "Contact Archived",
      unarchived: "Contact Unarchived",
      deleted: "Contact Deleted",
    },
  },
  {
    group: "contacts",
    prefix: "granular.",
    permission: READ_CONTACTS,
    topics: {
      subscribe: "Contact Subscribed to a Subscription Type",
      unsubscribe: "Contact Unsubscribed from a Subscription Type",
    },
  },
  {
    group: "contacts",
    prefix: "visitor.",
    permission: READ_CONTACTS,
    topics: { signed_up: "Visitor Signed Up" },
  },
  {
    group: "companies",
    prefix: "company.",
    permission: READ_CONTACTS,
    topics: {
      created: "Company Created",
      updated: "Company Updated",
      deleted: "Company Deleted",
      "contact.attached": "Contact Attached to Company",
      "contact.detached": "Contact Detached from Company",
    },
  },
  {
    group: "conversations",
    prefix: "conversation.",
    permission: "Read conversations",
    topics: {
      "user.created": "Conversation Started by Contact",
      "user.replied": "Contact Replied",
      "admin.single.created": "Conversation Started by Teammate",
      "admin.replied": "Teammate Replied",
      "admin.replied.translated": "Teammate's Reply Translated",
      "admin.noted": "Note Added to Conversation",
      "admin.assigned": "Conversation Assigned",
      "admin.opened": "Conversation Opened",
      "admin.open.assigned": "Open Conversation Assigned",
      "admin.closed": "Conversation Closed",
      "admin.snoozed": "Conversation Snoozed",
      "admin.unsnoozed": "Conversation Unsnoozed",
      "operator.replied": "Fin or Workflow Replied",
      "contact.attached": "Contact Added to Conversation",
      "contact.detached": "Contact Removed from Conversation",
      "company.updated": "Conversation's Company Changed",
      "priority.updated": "Conversation's Priority Changed",
      "rating.added": "Conversation Rated",
      read: "Conversation Read",
      deleted: "Conversation Deleted",
    },
  },
  {
    group: "conversations",
    prefix: "conversation_part.",
    permission: "Read conversations",
    topics: {
      "tag.created": "Conversation Part Tagged",
      redacted: "Conversation Part Redacted",
    },
  },
  {
    group: "tickets",
    prefix: "ticket.",
    permission: "Read tickets",
    topics: {
      created: "Ticket Created",
      "state.updated": "Ticket State Changed",
      "attribute.updated": "Ticket Attribute Changed",
      "admin.assigned": "Ticket Assigned to Teammate",
      "team.assigned": "Ticket Assigned to Team",
      "admin.replied": "Teammate Replied to Ticket",
      "admin.replied.translated": "Teammate's Reply to Ticket Translated",
      "contact.replied": "Contact Replied to Ticket",
      "note.created": "Note Added to Ticket",
      "contact.attached": "Contact Added to Ticket",
      "contact.detached": "Contact Removed from Ticket",
      "admin.snoozed": "Ticket Snoozed",
      "admin.unsnoozed": "Ticket Unsnoozed",
      "rating.provided": "Ticket Rated",
      resolved: "Ticket Resolved",
      closed: "Ticket Closed",
    },
  },
  {
    group: "workspace",
    prefix: "admin.",
    permission: "Read admins",
    topics: {
      added_to_workspace: "Teammate Added to Workspace",
      removed_from_workspace: "Teammate Removed from Workspace",
      away_mode_updated: "Teammate's Away Mode Changed",
      logged_in: "Teammate Logged In",
      logged_out: "Teammate Logged Out",
    },
  },
  {
    group: "workspace",
    prefix: "admin.activity_log_event.",
    permission: "Read admin activity logs",
    topics: { created: "Teammate Activity Logged" },
  },
  {
    group: "workspace",
    prefix: "article.",
    permission: "Read and write articles",
    topics: {
      created: "Article Created",
      updated: "Article Updated",
      published: "Article Published",
      unpublished: "Article Unpublished",
      deleted: "Article Deleted",
    },
  },
  {
    group: "workspace",
    prefix: "audience.",
    permission: "Read audiences",
    topics: {
      created: "Audience Created",
      updated: "Audience Updated",
      deleted: "Audience Deleted",
      member_added: "Contact Added to Audience",
      member_removed: "Contact Removed from Audience",
    },
  },
  {
    group: "workspace",
    prefix: "call.",
    permission: "Read calls",
    topics: {
      started: "Call Started",
      ended: "Call Ended",
      recording_available: "Call Recording Available",
      transcription_available: "Call Transcript Available",
    },
  },
  {
    group: "workspace",
    prefix: "content_import_source.",
    permission: "Read content",
    topics: {
      created: "Content Import Source Created",
      updated: "Content Import Source Updated",
      deleted: "Content Import Source Deleted",
    },
  },
  {
    group: "workspace",
    prefix: "content_snippet.",
    permission: "Read content snippets",
    topics: {
      created: "Content Snippet Created",
      updated: "Content Snippet Updated",
      deleted: "Content Snippet Deleted",
    },
  },
  {
    group: "workspace",
    prefix: "content_stat.",
    permission: "Read content data",
    topics: {
      banner: "Banner Statistic",
      carousel: "Carousel Statistic",
      chat: "Chat Statistic",
      checklist: "Checklist Statistic",
      custom_bot: "Custom Bot Statistic",
      email: "Email Statistic",
      news_item: "News Item Statistic",
      post: "Post Statistic",
      push: "Push Statistic",
      series: "Series Statistic",
      "series.webhook": "Series Webhook",
      sms: "SMS Statistic",
      survey: "Survey Statistic",
      tooltip_group: "Tooltip Group Statistic",
      tour: "Product Tour Statistic",
    },
  },
  {
    group: "workspace",
    prefix: "event.",
    permission: "Read events",
    topics: { created: "Data Event Tracked" },
  },
  {
    group: "workspace",
    prefix: "job.",
    permission: "Read jobs",
    topics: { completed: "Job Completed" },
  },
  {
    group: "workspace",
    prefix: "procedure.",
    permission: "Read conversations",
    topics: { "hitl_notification.created": "Procedure Asked for Human Input" },
  },
  {
    group: "workspace",
    prefix: "api.",
    permission: "Read API activity logs",
    topics: { "request.completed": "API Request Completed" },
  },
  {
    group: "workspace",
    prefix: "data_connector.",
    permission: "Read data connectors",
    topics: { "execution.completed": "Data Connector Run Completed" },
  },
  {
    group: "workspace",
    prefix: "",
    topics: {
      "messenger.deployment_completed.event.created": "Messenger Deployed",
      ping: "Ping",
    },
  },
];

/** Every topic of API version 2.16, and the newer ones of 2026. */
export const TOPICS: Topic[] = TOPIC_PREFIXES.flatMap(({ prefix, topics, ...shared }) =>
  Object.entries(topics).map(([name, label]) => ({ name: prefix + name, label, ...shared })),
);

/** Present names of topics, by the names they had up to API version 2.10 or are documented under. */
const OLDER_NAMES = new Map(
  Object.entries({
    "user.created": "contact.user.created",
    "user.updated": "contact.user.updated",
    "user.deleted": "contact.deleted",
    "user.unsubscribed": "contact.unsubscribed",
    "user.email.updated": "contact.email.updated",
    "user.tag.created": "contact.user.tag.created",
    "user.tag.deleted": "contact.user.tag.deleted",
    "contact.created": "contact.lead.created",
    "contact.updated": "contact.lead.updated",
    "contact.signed_up": "contact.lead.signed_up",
    "contact.added_email": "contact.lead.added_email",
    "contact.tag.created": "contact.lead.tag.created",
    "contact.tag.deleted": "contact.lead.tag.deleted",
    "contact.unarchive": "contact.unarchived",
  }),
);

/** @returns the present name of a topic */
export const canonicalTopic = (name: string): string => OLDER_NAMES.get(name) ?? name;

/** @returns the topics of one group, or of all */
export const topicsOf = (group?: TopicGroup): Topic[] =>
  TOPICS.filter((topic) => group === undefined || topic.group === group);

/** @returns the label of a topic by any of its names; what is given where it has none */
export const topicLabel = (given: string): string => {
  const name = canonicalTopic(given.trim().toLowerCase());
  return TOPICS.find((topic) => topic.name === name)?.label ?? given;
};

/**
 * @param label label of the input
 * @returns the present name of the topic
 * @throws InputError when it is none of these topics; it names the most similar one
 */
export const parseTopic = (label: string, given: string, topics: Topic[]): string => {
  const name = canonicalTopic(given.trim().toLowerCase());
  const names = topics.map((topic) => topic.name);
  if (names.includes(name)) return name;
  throw new InputError(
    `${label}: "${given}" is not a topic of this trigger. ${suggestion(name, names, (nearest) => `The most similar one is ${nearest}.`)}`,
  );
};
