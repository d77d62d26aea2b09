import { companyNotFound, contactNotFound, resourceNotFound } from "../../server/errors";
import type { Call } from "../../server/route";
import type { Company } from "../../workspace/companies";
import type { Contact } from "../../workspace/contacts";
import type { Tag } from "../../workspace/tags";

/** The contact with an id, by default that of the path; archived and merged ones are not found. */
export const contactOf = ({ workspace, params }: Call, id: unknown = params.id): Contact => {
  const contact = workspace.activeContact(String(id));
  if (!contact) throw contactNotFound();
  return contact;
};

/** The company with an id, by default that of the path. */
export const companyOf = ({ workspace, params }: Call, id: unknown = params.id): Company => {
  const company = workspace.liveCompany(String(id));
  if (!company) throw companyNotFound();
  return company;
};

/** The tag with an id, by default that of the path. */
export const tagOf = ({ workspace, params }: Call, id: unknown = params.id): Tag => {
  const tag = workspace.tags.get(String(id));
  if (!tag) throw resourceNotFound();
  return tag;
};
