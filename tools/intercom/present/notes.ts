import type { Note } from "../workspace/notes";
import type { Workspace } from "../workspace/workspace";
import { presentAdmin } from "./admins";

/** A note on a contact or a company. */
export const presentNote = (note: Note, workspace: Workspace) => {
  const admin = workspace.admins.get(note.adminId);
  return {
    type: "note",
    id: note.id,
    created_at: note.created_at,
    ...(note.contactId && { contact: { type: "contact", id: note.contactId } }),
    ...(note.companyId && { company: { type: "company", id: note.companyId } }),
    ...(admin && { author: presentAdmin(admin) }),
    body: note.body,
  };
};
