import type { Searchable, ValueType } from "../../client/search";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations/listconversations
export const CONVERSATION_LIST = {
  url: "/conversations",
  key: "conversations",
  largestPage: 150,
};

const DATE_FIELDS = [
  "created_at",
  "updated_at",
  "waiting_since",
  "snoozed_until",
  "statistics.first_contact_reply_at",
  "statistics.first_assignment_at",
  "statistics.first_admin_reply_at",
  "statistics.first_close_at",
  "statistics.last_assignment_at",
  "statistics.last_assignment_admin_reply_at",
  "statistics.last_contact_reply_at",
  "statistics.last_admin_reply_at",
  "statistics.last_close_at",
];

const NUMBER_FIELDS = [
  "admin_assignee_id",
  "team_assignee_id",
  "statistics.time_to_assignment",
  "statistics.time_to_admin_reply",
  "statistics.time_to_first_close",
  "statistics.time_to_last_close",
  "statistics.median_time_to_reply",
  "statistics.count_reopens",
  "statistics.count_assignments",
  "statistics.count_conversation_parts",
];

const typed = (fields: string[], type: ValueType) =>
  Object.fromEntries(fields.map((field) => [field, type]));

/**
 * What can be searched by, besides attributes.
 * https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations/searchconversations
 */
export const CONVERSATION_SEARCH_FIELDS = [
  "id",
  "created_at",
  "updated_at",
  "source.type",
  "source.id",
  "source.delivered_as",
  "source.subject",
  "source.body",
  "source.author.id",
  "source.author.type",
  "source.author.name",
  "source.author.email",
  "source.url",
  "contact_ids",
  "teammate_ids",
  "admin_assignee_id",
  "team_assignee_id",
  "channel_initiated",
  "open",
  "read",
  "state",
  "waiting_since",
  "snoozed_until",
  "tag_ids",
  "priority",
  "statistics.time_to_assignment",
  "statistics.time_to_admin_reply",
  "statistics.time_to_first_close",
  "statistics.time_to_last_close",
  "statistics.median_time_to_reply",
  "statistics.first_contact_reply_at",
  "statistics.first_assignment_at",
  "statistics.first_admin_reply_at",
  "statistics.first_close_at",
  "statistics.last_assignment_at",
  "statistics.last_assignment_admin_reply_at",
  "statistics.last_contact_reply_at",
  "statistics.last_admin_reply_at",
  "statistics.last_close_at",
  "statistics.last_closed_by_id",
  "statistics.count_reopens",
  "statistics.count_assignments",
  "statistics.count_conversation_parts",
  "conversation_rating.requested_at",
  "conversation_rating.replied_at",
  "conversation_rating.score",
  "conversation_rating.remark",
  "conversation_rating.contact_id",
  "conversation_rating.admin_id",
  "ai_agent_participated",
  "ai_agent.resolution_state",
  "ai_agent.last_answer_type",
  "ai_agent.rating",
  "ai_agent.rating_remark",
  "ai_agent.source_type",
  "ai_agent.source_title",
];

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations/searchconversations
export const CONVERSATION_SEARCH: Searchable = {
  fields: CONVERSATION_SEARCH_FIELDS,
  ...CONVERSATION_LIST,
  url: "/conversations/search",
  types: {
    ...typed(DATE_FIELDS, "date"),
    ...typed(NUMBER_FIELDS, "number"),
    ...typed(["open", "read"], "boolean"),
  },
};
