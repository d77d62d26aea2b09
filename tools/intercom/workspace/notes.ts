import { OWNER_ID } from "./admins";
import type { Workspace } from "./workspace";

export interface Note {
  id: string;
  body: string;
  created_at: number;
  contactId: string | null;
  companyId: string | null;
  adminId: string;
}

/** Adds a note, by default in the name of the owner. */
export const addNote = (workspace: Workspace, given: Partial<Note> & { body: string }): Note => {
  const note: Note = {
    id: workspace.ids.next("note"),
    created_at: workspace.clock.seconds(),
    contactId: null,
    companyId: null,
    adminId: OWNER_ID,
    ...given,
  };
  workspace.notes.set(note.id, note);
  return note;
};
