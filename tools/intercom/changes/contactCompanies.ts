import { presentMembershipItem } from "../present/events";
import type { Company } from "../workspace/companies";
import type { Contact } from "../workspace/contacts";
import type { Workspace } from "../workspace/workspace";
import { touchContact } from "./contacts";

const notifyAboutMembership = (
  workspace: Workspace,
  contact: Contact,
  company: Company,
  what: "attached" | "detached",
) =>
  workspace.webhooks.notify(`company.contact.${what}`, (version) =>
    presentMembershipItem(contact, company, workspace, version),
  );

/** Attaches a contact to a company. */
export const attachCompany = (workspace: Workspace, contact: Contact, company: Company): void => {
  touchContact(workspace, contact);
  workspace.attach(contact, company.id);
  notifyAboutMembership(workspace, contact, company, "attached");
};

/** Detaches a contact from a company. */
export const detachCompany = (workspace: Workspace, contact: Contact, company: Company): void => {
  touchContact(workspace, contact);
  workspace.detach(contact, company.id);
  notifyAboutMembership(workspace, contact, company, "detached");
};
