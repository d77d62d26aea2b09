import type { Workspace } from "../workspace/workspace";
import { DAY_SECONDS } from "./day";
import { seeded } from "./seeded";

/** Companies with names in several scripts. */
export const seedCompanies = (workspace: Workspace) => {
  const now = workspace.clock.seconds();
  workspace.addCompany({
    id: seeded.company.id,
    company_id: seeded.company.companyId,
    name: seeded.company.name,
    plan: "Pro",
    size: 425,
    website: "https://bluesun.example",
    industry: "Manufacturing",
    monthly_spend: 1200,
    remote_created_at: now - 700 * DAY_SECONDS,
    created_at: now - 650 * DAY_SECONDS,
    last_request_at: now - DAY_SECONDS,
    custom_attributes: { creation_source: "api", account_tier: "gold" },
    tagIds: [seeded.tag.id],
  });
  const others = [
    ["7", "Serenity Transport", "Basic"],
    ["8", "Café Ñandú", "Basic"],
    ["9", "株式会社さくら", "Pro"],
    ["10", "Niska & Sons", null],
  ] as const;
  others.forEach(([company_id, name, plan], position) => {
    workspace.addCompany({
      id: `667d608d8a68186f43bafd7${position + 1}`,
      company_id,
      name,
      plan,
      created_at: now - (400 - position * 30) * DAY_SECONDS,
      last_request_at: now - (position + 2) * DAY_SECONDS,
      custom_attributes: { creation_source: "api" },
    });
  });
};
