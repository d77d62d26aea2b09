import { checkFields, text } from "../../server/body";
import { ApiError, invalid } from "../../server/errors";
import { type Call, needs, type Routes } from "../../server/route";
import { ASSIGNED_BY_RULES } from "../../workspace/conversations";
import { conversationOf, setUpdatedNow, showConversation } from "./shared";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations/redactconversation

const DELETED_MESSAGE = "<p><i>This message was deleted</i></p>";

const notRedactable = () =>
  new ApiError(422, "conversation_part_not_redactable", "Conversation part is not redactable");

const redact = (call: Call) => {
  const { body } = call;
  checkFields(body, { conversation_id: text, conversation_part_id: text, source_id: text });
  const conversation = conversationOf(call, body.conversation_id);
  call.workspace.index.beforeChange(conversation);
  if (body.type === "source") {
    const { source } = conversation;
    if (!source || source.id !== body.source_id)
      throw new ApiError(404, "not_found", "Resource Not Found");
    if (source.author.type === "admin" || source.redacted) throw notRedactable();
    Object.assign(source, { body: DELETED_MESSAGE, redacted: true, attachments: [] });
  } else if (body.type === "conversation_part") {
    const part = conversation.parts.find(({ id }) => id === body.conversation_part_id);
    if (!part) throw new ApiError(404, "not_found", "Resource Not Found");
    const hasContent = part.body !== null || part.part_type === ASSIGNED_BY_RULES;
    if (!hasContent || part.redacted) throw notRedactable();
    Object.assign(part, { body: DELETED_MESSAGE, redacted: true, attachments: [] });
  } else {
    throw invalid("type is invalid", "type");
  }
  setUpdatedNow(conversation, call);
  return showConversation(conversation, call);
};

export const conversationRedactRoutes: Routes = {
  "POST /conversations/redact": needs("Write conversations", redact),
};
