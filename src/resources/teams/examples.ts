export const teamExample = {
  type: "team",
  id: "814865",
  name: "Support",
  admin_ids: [991267645],
  assignment_limit: 10,
  distribution_method: "round_robin",
};
