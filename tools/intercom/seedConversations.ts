import { authorOf } from "./conversations";
import { OWNER_ID, type Workspace } from "./workspace";

/** The well-known ids of the seeded conversations. */
export const seededConversations = {
  conversation: { id: "215473840001", sourceId: "403918320", partId: "52011" },
  otherConversation: { id: "215473840002" },
  attribute: { id: "4013", name: "order_number" },
  listAttribute: {
    id: "4012",
    name: "issue_type",
    optionId: "0f3c7a52-6d1e-4f57-9a3b-8c1f2d7e4b10",
  },
  relationshipAttribute: { id: "4018" },
} as const;

const DAY = 86_400;

/** Conversations of the seeded contacts, and what can be noted down about them. */
export const seedConversations = (workspace: Workspace): void => {
  const { conversations } = workspace;
  const now = workspace.clock.seconds();
  const { conversation: first, otherConversation, listAttribute, attribute } = seededConversations;
  const wash = authorOf(workspace, "5ba682d23d7cf92bef87bfd4");
  const joe = authorOf(workspace, "6657af026abd0167d9419def");
  const noor = authorOf(workspace, "6762f0f51bb69f9f2193bb01");
  const owner = authorOf(workspace, OWNER_ID);

  conversations.addAttribute({
    id: Number(listAttribute.id),
    name: listAttribute.name,
    data_type: "list",
    options: [
      { id: listAttribute.optionId, label: "Billing", archived: false },
      { id: "7b9d2e14-53c8-4a0f-8e6d-1a2b3c4d5e6f", label: "Bug", archived: false },
    ],
  });
  const others = [
    [attribute.name, "string"],
    ["refund_amount", "decimal"],
    ["escalated", "boolean"],
    ["promised_at", "datetime"],
    ["affected_orders", "integer"],
  ] as const;
  others.forEach(([name, data_type], position) => {
    conversations.addAttribute({ id: Number(attribute.id) + position, name, data_type });
  });
  conversations.addAttribute({
    id: Number(seededConversations.relationshipAttribute.id),
    name: "orders",
    data_type: "relationship",
    reference: { type: "many", object_type_id: "71" },
  });

  const conversation = conversations.add({
    id: first.id,
    contactId: wash.id,
    author: wash,
    body: "<p>Is the new compressor in stock? Ours is failing.</p>",
    title: "Compressor in stock",
    created_at: now - 3 * DAY,
    adminAssigneeId: OWNER_ID,
    teamAssigneeId: "814865",
    companyId: "667d608d8a68186f43bafd70",
    custom_attributes: { [attribute.name]: "R-1042", [listAttribute.name]: "Billing" },
    handlingEvents: [
      { adminId: OWNER_ID, type: "paused", timestamp: "2026-01-09T09:00:00Z", reason: "Paused" },
      { adminId: OWNER_ID, type: "resumed", timestamp: "2026-01-09T09:10:00Z" },
    ],
  });
  conversation.source.id = first.sourceId;
  conversation.contactIds.add(joe.id);
  conversation.tags.set("17514", now - 2 * DAY);
  conversations.addPart(conversation, {
    id: first.partId,
    part_type: "comment",
    author: owner,
    body: "<p>It is. How many do you need?</p>",
    created_at: now - 2 * DAY,
  });
  conversations.addPart(conversation, {
    id: "52012",
    part_type: "note",
    author: owner,
    body: "<p>Ask for the <b>serial number</b> first.</p>",
    created_at: now - 2 * DAY + 60,
  });
  const side = conversations.add({ contactId: wash.id, author: owner, body: "" });
  conversations.all.delete(side.id);
  conversations.addPart(side, {
    part_type: "comment",
    author: owner,
    body: "<p>Can the warehouse confirm?</p>",
    created_at: now - DAY,
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
    created_at: now - DAY,
    waiting_since: now - DAY,
  });
  conversations.add({
    id: "215473840003",
    contactId: noor.id,
    author: noor,
    body: "<p>Do you ship to Lyon?</p>",
    created_at: now - 10 * DAY,
    state: "closed",
  });
  conversations.deleted.push(
    { id: "215473830001", metrics_retained: true, deleted_at: now - 40 * DAY },
    { id: "215473830002", metrics_retained: false, deleted_at: now - 30 * DAY },
  );
};
