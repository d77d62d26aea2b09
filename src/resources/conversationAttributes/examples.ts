export const conversationAttributeExample = {
  type: "conversation_attribute",
  id: 4013,
  name: "order_number",
  description: "Number of the order in the shop",
  data_type: "string",
  required: false,
  visible_to_team_ids: [],
  archived: false,
  created_at: 1767168000,
  updated_at: 1767171600,
  admin_id: "991267645",
  multiline: false,
};

const { multiline, ...attributeExample } = conversationAttributeExample;

export const optionExample = {
  id: "0f3c7a52-6d1e-4f57-9a3b-8c1f2d7e4b10",
  label: "Delivery",
  archived: false,
};

export const listAttributeExample = {
  ...attributeExample,
  id: 4012,
  name: "issue_type",
  description: "What the conversation is about",
  data_type: "list",
  options: [optionExample],
};
