import { missing, resourceNotFound } from "../errors";
import type { Note } from "../model";
import { presentNote } from "../present";
import type { Call, Routes } from "../route";
import { needs } from "../route";
import { OWNER_ID } from "../workspace";

/** Writes a note on a contact or a company, in the name of the token's owner unless told otherwise. */
export const createNote = ({ workspace, body }: Call, about: Partial<Note>) => {
  if (typeof body.body !== "string") throw missing("body is required", "body");
  const adminId = body.admin_id === undefined ? OWNER_ID : String(body.admin_id);
  if (!workspace.admins.has(adminId)) throw resourceNotFound();
  return presentNote(workspace.addNote({ ...about, body: body.body, adminId }), workspace);
};

export const noteRoutes: Routes = {
  "GET /notes/:id": needs("Read users and companies", ({ workspace, params }) => {
    const note = workspace.notes.get(params.id ?? "");
    if (!note) throw resourceNotFound();
    return presentNote(note, workspace);
  }),
};
