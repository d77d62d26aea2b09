export const macroExample = {
  type: "macro",
  id: "123",
  name: "Order Status Update",
  body: '<p>Hi <attribute key="user.name" default="there"/>, the order is ready!</p>',
  body_text: 'Hi {{user.name|fallback:"there"}}, the order is ready!',
  created_at: "2025-07-17T11:18:08.000Z",
  updated_at: "2025-07-17T15:30:24.000Z",
  visible_to: "everyone",
  visible_to_team_ids: [],
  available_on: ["inbox", "messenger"],
};
