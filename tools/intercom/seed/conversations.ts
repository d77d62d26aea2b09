import { OWNER_ID } from "../workspace/admins";
import { authorOf, type Conversation } from "../workspace/conversations";
import type { Workspace } from "../workspace/workspace";
import { DAY_SECONDS } from "./day";
import { seeded } from "./seeded";

/** Conversations of the seeded contacts. */
export const seedConversations = (workspace: Workspace): void => {
  const { conversations } = workspace;
  const now = workspace.clock.seconds();
  const { conversation: first, otherConversation, listAttribute, attribute } = seeded;
  const wash = authorOf(workspace, seeded.contact.id);
  const joe = authorOf(workspace, seeded.otherContact.id);
  const noor = authorOf(workspace, seeded.lead.id);
  const owner = authorOf(workspace, OWNER_ID);

  const conversation = conversations.add({
    id: first.id,
    sourceId: first.sourceId,
    contactId: wash.id,
    author: wash,
    body: "<p>Is the new compressor in stock? Ours is failing.</p>",
    title: "Compressor in stock",
    created_at: now - 3 * DAY_SECONDS,
    adminAssigneeId: OWNER_ID,
    teamAssigneeId: seeded.team.id,
    companyId: seeded.company.id,
    custom_attributes: { [attribute.name]: "R-1042", [listAttribute.name]: "Billing" },
    handlingEvents: [
      { adminId: OWNER_ID, type: "paused", timestamp: "2026-01-09T09:00:00Z", reason: "Paused" },
      { adminId: OWNER_ID, type: "resumed", timestamp: "2026-01-09T09:10:00Z" },
    ],
    monitorEvaluations: [
      {
        monitor_id: "501",
        monitor_name: "Angry customers",
        monitor_type: "prompt",
        result: "flagged",
        explanation: "The machine of the customer is failing.",
        evaluated_at: now - DAY_SECONDS,
      },
    ],
    scorecards: [
      {
        scorecard_id: "601",
        scorecard_version_id: "602",
        name: "First reply",
        scorecard_type: "human",
        passed: true,
        score: 0.85,
        ai_score: null,
        evaluated_at: now - DAY_SECONDS,
      },
    ],
  });
  conversation.contactIds.add(joe.id);
  conversation.tags.set("17514", now - 2 * DAY_SECONDS);
  conversations.addPart(conversation, {
    id: first.partId,
    part_type: "comment",
    author: owner,
    body: "<p>It is. How many do you need?</p>",
    created_at: now - 2 * DAY_SECONDS,
  });
  conversations.addPart(conversation, {
    id: "52012",
    part_type: "note",
    author: owner,
    body: "<p>Ask for the <b>serial number</b> first.</p>",
    created_at: now - 2 * DAY_SECONDS + 60,
  });
  const side = conversations.add({ contactId: wash.id, author: owner, body: "" });
  conversations.all.delete(side.id);
  conversations.addPart(side, {
    part_type: "comment",
    author: owner,
    body: "<p>Can the warehouse confirm?</p>",
    created_at: now - DAY_SECONDS,
  });
  conversation.sideConversations.push({
    side_conversation_id: "215473849001",
    parts: side.parts,
  });

  conversations.add({
    id: otherConversation.id,
    contactId: joe.id,
    author: joe,
    body: "<p>I cannot sign in on the tablet, although the password is right.</p>",
    created_at: now - DAY_SECONDS,
    waiting_since: now - DAY_SECONDS,
  });
  const withoutSource: Conversation = conversations.add({
    id: "215473840003",
    contactId: noor.id,
    author: noor,
    body: "<p>Do you ship to Lyon?</p>",
    created_at: now - 10 * DAY_SECONDS,
    state: "closed",
  });
  withoutSource.source = null;
  conversations.deleted.push(
    { id: "215473830001", metrics_retained: true, deleted_at: now - 40 * DAY_SECONDS },
    { id: "215473830002", metrics_retained: false, deleted_at: now - 30 * DAY_SECONDS },
  );
};
