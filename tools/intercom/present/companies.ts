import type { Company } from "../workspace/companies";
import type { Workspace } from "../workspace/workspace";
import { embeddedList, recordsOf } from "./lists";
import { presentSegment } from "./segments";
import { presentTag } from "./tags";

/** A company; what is not set is left out, as Intercom does. */
export const presentCompany = (company: Company, workspace: Workspace) => {
  const { deletedAtSeconds, userCount, contactIds, tags, segmentIds, plan, ...fields } = company;
  const set = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
  return {
    type: "company",
    ...set,
    app_id: workspace.app.id_code,
    user_count: workspace.userCount(company),
    plan: plan === null ? {} : { type: "plan", id: workspace.planId(plan), name: plan },
    tags: { type: "tag.list", tags: recordsOf(tags.keys(), workspace.tags).map(presentTag) },
    segments: {
      type: "segment.list",
      segments: recordsOf(segmentIds, workspace.segments).map(presentSegment),
    },
  };
};

/** A company in the answers to attaching and detaching: the only ones that show notes. */
export const presentCompanyOfContact = (company: Company, workspace: Workspace) => {
  const notes = [...workspace.notes.values()].filter((note) => note.companyId === company.id);
  const ids = notes.map(({ id }) => id);
  const list = embeddedList("note", ids, "notes", `/companies/${company.id}/notes`);
  return { ...presentCompany(company, workspace), notes: { ...list, type: "note.list" } };
};
