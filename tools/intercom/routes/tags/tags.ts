import { tagContact, untagContact } from "../../changes/contactTags";
import { listOf } from "../../present/lists";
import { presentTag } from "../../present/tags";
import { isObject, type Json } from "../../server/body";
import {
  ApiError,
  companyNotFound,
  contactNotFound,
  invalid,
  resourceNotFound,
} from "../../server/errors";
import { type Call, needs, type Routes } from "../../server/route";
import { atLeast } from "../../server/versions";
import type { Company } from "../../workspace/companies";
import type { Contact } from "../../workspace/contacts";
import type { Tag } from "../../workspace/tags";
import type { Workspace } from "../../workspace/workspace";
import { tagOf } from "../common/records";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/tags/createtag

type Taggable = Contact | Company;

const sameName = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

const findByName = (workspace: Workspace, name: string): Tag | undefined =>
  [...workspace.tags.values()].find((tag) => sameName(tag.name, name));

const findContact = (workspace: Workspace, item: Json): Contact | undefined => {
  if (item.id !== undefined) return workspace.activeContact(String(item.id));
  // Leads are found by id only.
  return workspace
    .activeContacts()
    .find(
      ({ role, external_id, email }) =>
        role === "user" &&
        ((item.user_id !== undefined && external_id === item.user_id) ||
          (item.email !== undefined && email === String(item.email).toLowerCase())),
    );
};

const findCompany = (workspace: Workspace, item: Json): Company | undefined =>
  item.id !== undefined
    ? workspace.liveCompany(String(item.id))
    : workspace.liveCompanies().find(({ company_id }) => company_id === item.company_id);

interface Target {
  record: Taggable;
  untag: boolean;
}

/** The records an array names. Unknown ones: an error up to 2.15, silence since 2.16. */
const targetsOf = (
  items: unknown,
  find: (item: Json) => Taggable | undefined,
  notFound: (() => ApiError) | undefined,
): Target[] => {
  if (!Array.isArray(items) || !items.every(isObject)) throw invalid("invalid tag parameters");
  return items.flatMap((item) => {
    const record = find(item);
    if (!record && notFound) throw notFound();
    return record ? { record, untag: item.untag === true } : [];
  });
};

const apply = (tag: Tag, { record, untag }: Target, { workspace }: Call) => {
  if ("role" in record) (untag ? untagContact : tagContact)(workspace, record, tag);
  else {
    const now = workspace.clock.seconds();
    if (untag) record.tags.delete(tag.id);
    else record.tags.set(tag.id, record.tags.get(tag.id) ?? now);
    record.updated_at = now;
  }
  return { id: record.id, tagged: !untag };
};

const rename = ({ workspace, body }: Call, name: string) => {
  const tag = workspace.tags.get(String(body.id));
  if (!tag) throw resourceNotFound();
  const owner = findByName(workspace, name);
  if (owner && owner !== tag) throw invalid("Another tag already has this name", "name");
  tag.name = name;
  return tag;
};

const findOrCreate = (workspace: Workspace, name: string) =>
  findByName(workspace, name) ?? workspace.addTag(name);

const save = (call: Call) => {
  const { workspace, body, version } = call;
  const { name, users, companies } = body;
  const strict = !atLeast(version, "2.16");
  if (typeof name !== "string" || name.trim() === "" || (users != null && companies != null)) {
    throw invalid("invalid tag parameters");
  }
  const tag = body.id == null ? findOrCreate(workspace, name) : rename(call, name);
  const answer: Record<string, unknown> = presentTag(tag);
  if (users == null && companies == null) {
    return strict ? answer : { ...answer, users: null, companies: null };
  }
  const targets =
    users == null
      ? targetsOf(
          companies,
          (item) => findCompany(workspace, item),
          strict ? companyNotFound : undefined,
        )
      : targetsOf(
          users,
          (item) => findContact(workspace, item),
          strict ? contactNotFound : undefined,
        );
  const applied = targets.map((target) => apply(tag, target, call));
  if (strict) return answer;
  return users == null
    ? { ...answer, users: [], companies: applied }
    : { ...answer, users: applied, companies: [] };
};

export const tagRoutes: Routes = {
  "GET /tags": needs("Read tags", ({ workspace }) =>
    listOf([...workspace.tags.values()].map(presentTag)),
  ),

  "POST /tags": needs("Write tags", save),

  "GET /tags/:id": needs("Read tags", (call) => presentTag(tagOf(call))),

  "DELETE /tags/:id": needs("Write tags", (call) => {
    const { workspace } = call;
    const tag = tagOf(call);
    const dependents = [...workspace.segments.values()].filter(({ tagId }) => tagId === tag.id);
    if (dependents.length > 0) {
      const names = dependents.map(({ name }) => name).join(", ");
      throw new ApiError(
        400,
        "tag_has_dependent_objects",
        `Unable to delete Tag with dependent objects. Segments: ${names}.`,
      );
    }
    workspace.tags.delete(tag.id);
    for (const record of [...workspace.contacts.values(), ...workspace.companies.values()]) {
      record.tags.delete(tag.id);
    }
    return undefined;
  }),
};
