import { presentCompanyItem } from "../present/events";
import type { Company, NewCompany } from "../workspace/companies";
import type { Workspace } from "../workspace/workspace";

/** Creates a company. */
export const createCompany = (workspace: Workspace, given: NewCompany = {}): Company => {
  const company = workspace.addCompany(given);
  workspace.webhooks.notify("company.created", () => presentCompanyItem(company, workspace));
  return company;
};

/** Changes a company. */
export const changeCompany = (
  workspace: Workspace,
  company: Company,
  changes: Partial<Company> = {},
): void => {
  Object.assign(company, changes, { updated_at: workspace.clock.seconds() });
  workspace.webhooks.notify("company.updated", () => presentCompanyItem(company, workspace));
};

/** Deletes a company, which takes as long as the settings say. */
export const deleteCompany = (workspace: Workspace, company: Company): void => {
  if (company.deletedAtSeconds !== null) return;
  const { clock, settings, webhooks } = workspace;
  company.deletedAtSeconds = clock.seconds() + settings.archiveDelaySeconds;
  const { id } = company;
  webhooks.notify(
    "company.deleted",
    () => ({ id, type: "company", deleted: true }),
    company.deletedAtSeconds,
  );
};
