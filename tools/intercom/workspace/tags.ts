import type { Workspace } from "./workspace";

export interface Tag {
  id: string;
  name: string;
}

/** Adds a tag. */
export const addTag = (workspace: Workspace, name: string, id = workspace.ids.next("tag")): Tag => {
  const tag = { id, name };
  workspace.tags.set(id, tag);
  return tag;
};
