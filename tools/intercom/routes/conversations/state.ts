import { notifyAboutConversation } from "../../changes/conversations";
import { checkFields, integer, oneOf, text } from "../../server/body";
import { ApiError, invalid, missing, resourceNotFound } from "../../server/errors";
import { type Call, needs, type Routes } from "../../server/route";
import { OWNER_ID } from "../../workspace/admins";
import {
  ASSIGNED_BY_RULES,
  authorOf,
  type Conversation,
  type ConversationPart,
  paragraph,
} from "../../workspace/conversations";
import { actingAdmin, conversationToChange, showConversation } from "./shared";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations/manageconversation

const NOBODY = "0";

const assign = (call: Call, conversation: Conversation) => {
  const { workspace, body } = call;
  checkFields(body, { type: oneOf("admin", "team"), assignee_id: text });
  if (body.type === undefined) throw missing("type is required", "type");
  if (body.assignee_id === undefined) throw missing("assignee_id is required", "assignee_id");
  const id = String(body.assignee_id);
  const known: ReadonlyMap<string, unknown> =
    body.type === "admin" ? workspace.admins : workspace.teams;
  if (id !== NOBODY && !known.has(id)) {
    throw new ApiError(404, "assignee_not_found", "Assignee not found");
  }
  if (body.type === "admin") conversation.adminAssigneeId = id;
  else conversation.teamAssigneeId = id;
  return id === NOBODY ? null : { type: String(body.type), id };
};

const TOPICS: Record<string, string> = {
  close: "closed",
  open: "opened",
  snoozed: "snoozed",
  assignment: "assigned",
};

const manage = (call: Call) => {
  const { workspace, body } = call;
  const conversation = conversationToChange(call);
  const author = actingAdmin(call);
  checkFields(body, { body: text, snoozed_until: integer });
  let assigned_to: ConversationPart["assigned_to"] = null;
  switch (body.message_type) {
    case "close":
      if (body.type !== "admin") throw invalid("type is invalid", "type");
      conversation.state = "closed";
      conversation.snoozed_until = null;
      break;
    case "open":
      conversation.state = "open";
      conversation.snoozed_until = null;
      break;
    case "snoozed":
      if (body.snoozed_until === undefined) {
        throw missing("snoozed_until is required", "snoozed_until");
      }
      conversation.state = "snoozed";
      conversation.snoozed_until = Number(body.snoozed_until);
      break;
    case "assignment":
      assigned_to = assign(call, conversation);
      break;
    default:
      throw invalid("message_type is invalid", "message_type");
  }
  workspace.conversations.addPart(conversation, {
    part_type: body.message_type,
    author,
    assigned_to,
    body: body.body === undefined ? null : paragraph(body.body),
  });
  notifyAboutConversation(workspace, conversation, `admin.${TOPICS[body.message_type]}`);
  return showConversation(conversation, call);
};

const LAST_SECOND_OF_RULES = Date.UTC(2026, 11, 1) / 1000 - 1;

/** No action sends this; the official SDK still does. It leaves all versions in December 2026. */
const runAssignmentRules = (call: Call) => {
  const { workspace } = call;
  if (workspace.clock.seconds() > LAST_SECOND_OF_RULES) throw resourceNotFound();
  const conversation = conversationToChange(call);
  workspace.conversations.addPart(conversation, {
    part_type: ASSIGNED_BY_RULES,
    author: authorOf(workspace, OWNER_ID),
    assigned_to: { type: "nobody_admin", id: "" },
  });
  return showConversation(conversation, call);
};

export const conversationStateRoutes: Routes = {
  "POST /conversations/:id/run_assignment_rules": needs("Write conversations", runAssignmentRules),

  "POST /conversations/:id/parts": needs("Write conversations", manage),
};
