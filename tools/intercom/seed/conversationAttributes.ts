import type { Workspace } from "../workspace/workspace";
import { seeded } from "./seeded";

/** The attributes that the conversations of the seeded workspace can have. */
export const seedConversationAttributes = ({ conversations }: Workspace): void => {
  const { attribute, listAttribute, relationshipAttribute } = seeded;
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
    id: Number(relationshipAttribute.id),
    name: "orders",
    data_type: "relationship",
    reference: { type: "many", object_type_id: "71" },
  });
};
