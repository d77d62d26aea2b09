export const audienceExample = {
  type: "audience",
  id: "4101",
  name: "Enterprise customers",
  predicates: [
    { attribute: "company.plan", type: "string", comparison: "eq", value: "enterprise" },
  ],
  role_predicates: [{ attribute: "role", type: "role", comparison: "eq", value: "user" }],
  created_at: 1_764_000_000,
  updated_at: 1_764_100_000,
};
