import { presentConversationItem } from "../present/events";
import type { Conversation, ConversationRating, NewConversation } from "../workspace/conversations";
import type { Workspace } from "../workspace/workspace";

/** Queues a webhook notification about a conversation. */
export const notifyAboutConversation = (
  workspace: Workspace,
  conversation: Conversation,
  what: string,
): void =>
  workspace.webhooks.notify(`conversation.${what}`, (version) =>
    presentConversationItem(conversation, workspace, version),
  );

/** Starts a conversation. */
export const createConversation = (workspace: Workspace, given: NewConversation) => {
  const conversation = workspace.conversations.add(given);
  const startedByAdmin = given.author.type === "admin";
  if (!startedByAdmin) conversation.waiting_since = conversation.created_at;
  workspace.index.created(conversation);
  notifyAboutConversation(
    workspace,
    conversation,
    startedByAdmin ? "admin.single.created" : "user.created",
  );
  return conversation;
};

/** Changes fields whose changes no webhook reports. */
export const changeConversation = (
  { index, clock }: Workspace,
  conversation: Conversation,
  changes: Partial<Conversation> = {},
): void => {
  index.beforeChange(conversation);
  Object.assign(conversation, changes, { updated_at: clock.seconds() });
};

/** Rates a conversation, which only its contact can do. */
export const rateConversation = (
  workspace: Workspace,
  conversation: Conversation,
  given: Pick<ConversationRating, "rating" | "remark">,
): void => {
  const now = workspace.clock.seconds();
  const rating = { ...given, created_at: now, updated_at: now };
  changeConversation(workspace, conversation, { rating });
  notifyAboutConversation(workspace, conversation, "rating.added");
};

/** Merges a conversation into another one. */
export const mergeConversations = (
  { index, conversations }: Workspace,
  from: Conversation,
  into: Conversation,
): void => {
  index.beforeChange(from);
  index.beforeChange(into);
  conversations.merge(from, into);
};

/** Deletes a conversation; its metrics can be retained. */
export const deleteConversation = (
  { conversations, clock, webhooks }: Workspace,
  { id }: Conversation,
  metrics_retained = true,
): void => {
  conversations.all.delete(id);
  conversations.deleted.push({ id, metrics_retained, deleted_at: clock.seconds() });
  webhooks.notify("conversation.deleted", () => ({ type: "conversation", conversation_id: id }));
};
