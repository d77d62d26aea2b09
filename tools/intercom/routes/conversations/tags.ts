import { presentAppliedTag } from "../../present/tags";
import { ApiError } from "../../server/errors";
import { type Call, needs, type Routes } from "../../server/route";
import type { Conversation } from "../../workspace/conversations";
import { actingAdmin, setUpdatedNow } from "./shared";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/tags/attachtagtoconversation

const conversationToTag = (call: Call): Conversation => {
  const conversation = call.workspace.conversations.all.get(call.params.id ?? "");
  if (!conversation) throw new ApiError(404, "not_found", "Conversation not found");
  call.workspace.index.beforeChange(conversation);
  return conversation;
};

const tagOf = ({ workspace }: Call, id: unknown) => {
  const tag = workspace.tags.get(String(id));
  if (!tag) throw new ApiError(404, "tag_not_found", "Tag not found");
  return tag;
};

export const conversationTagRoutes: Routes = {
  "POST /conversations/:id/tags": needs("Write tags", (call) => {
    const conversation = conversationToTag(call);
    const { id: adminId } = actingAdmin(call);
    const tag = tagOf(call, call.body.id);
    const appliedAtSeconds = conversation.tags.get(tag.id) ?? call.workspace.clock.seconds();
    conversation.tags.set(tag.id, appliedAtSeconds);
    setUpdatedNow(conversation, call);
    return presentAppliedTag(tag, appliedAtSeconds, adminId);
  }),

  "DELETE /conversations/:id/tags/:tag_id": needs("Write tags", (call) => {
    const conversation = conversationToTag(call);
    const { id: adminId } = actingAdmin(call);
    const tag = tagOf(call, call.params.tag_id);
    const appliedAtSeconds = conversation.tags.get(tag.id);
    if (appliedAtSeconds === undefined) throw new ApiError(404, "tag_not_found", "Tag not found");
    conversation.tags.delete(tag.id);
    setUpdatedNow(conversation, call);
    return presentAppliedTag(tag, appliedAtSeconds, adminId);
  }),
};
