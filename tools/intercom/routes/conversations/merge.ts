import { mergeConversations } from "../../changes/conversations";
import { integer } from "../../server/body";
import { ApiError, invalid } from "../../server/errors";
import { type Call, needs, type Routes } from "../../server/route";
import { conversationInPath, showConversation } from "./shared";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations/mergeconversation

const mergeFailed = (message: string) => new ApiError(422, "merge_failed", message);

const merge = (call: Call) => {
  const { workspace, body } = call;
  const target = body.merge_into_conversation_id;
  if (!integer(target)) {
    throw invalid("merge_into_conversation_id must be a valid integer conversation ID");
  }
  const secondary = conversationInPath(call);
  const primary = workspace.conversations.all.get(String(target));
  if (!primary) throw mergeFailed("Primary conversation not found");
  if (primary === secondary) throw mergeFailed("Cannot merge a conversation into itself");
  if (secondary.mergedInto) throw mergeFailed("Secondary conversation has already been merged");
  mergeConversations(workspace, secondary, primary);
  return showConversation(primary, call);
};

export const conversationMergeRoutes: Routes = {
  "POST /conversations/:id/merge": needs("Write conversations", merge),
};
