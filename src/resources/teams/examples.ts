export const teamExample = {
  type: "team",
  id: "814865",
  name: "Support",
  admin_ids: [991267645],
  assignment_limit: 10,
  distribution_method: "round_robin",
};

export const teamListExample = { type: "team.list", teams: [teamExample] };

export const teamMetricsExample = {
  type: "team_metric.list",
  data: [{ type: "team_metric", admin_id: "991267645", open: 5, idle: 2, snoozed: 1 }],
};
