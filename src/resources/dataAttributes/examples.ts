export const dataAttributeExample = {
  type: "data_attribute",
  id: 12878,
  model: "contact",
  name: "paid_subscriber",
  full_name: "custom_attributes.paid_subscriber",
  label: "Paid Subscriber",
  description: "Whether the user is a paid subscriber.",
  data_type: "boolean",
  api_writable: true,
  ui_writable: true,
  messenger_writable: false,
  custom: true,
  archived: false,
  created_at: 1671028894,
  updated_at: 1671028894,
  admin_id: "991267645",
};

export const companyAttributeExample = {
  ...dataAttributeExample,
  id: 12890,
  model: "company",
  name: "account_tier",
  full_name: "custom_attributes.account_tier",
  label: "Account Tier",
  description: "What the company has chosen.",
  data_type: "string",
};
