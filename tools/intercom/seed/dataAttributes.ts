import type { Workspace } from "../workspace/workspace";

/** Custom attributes of contacts and companies. */
export const seedDataAttributes = (workspace: Workspace) => {
  workspace.addDataAttribute({ id: 12_878, name: "paid_subscriber", data_type: "boolean" });
  workspace.addDataAttribute({ id: 12_879, name: "monthly_spend", data_type: "integer" });
  workspace.addDataAttribute({ id: 12_880, name: "team_mates", data_type: "integer" });
  workspace.addDataAttribute({ id: 12_881, name: "favourite_ship" });
  workspace.addDataAttribute({ id: 12_882, name: "renewal_date", data_type: "date" });
  workspace.addDataAttribute({ id: 12_883, name: "score", data_type: "float" });
  workspace.addDataAttribute({ id: 12_884, name: "crew_size", options: ["1-10", "11-50"] });
  workspace.addDataAttribute({ id: 12_890, name: "account_tier", model: "company" });
  workspace.addDataAttribute({ id: 12_891, name: "region", model: "company" });
};
