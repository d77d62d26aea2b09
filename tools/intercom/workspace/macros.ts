import type { Workspace } from "./workspace";

export interface Macro {
  id: string;
  name: string;
  body: string;
  body_text: string;
  created_at: number;
  updated_at: number;
  /** Everyone may see it when there are none. */
  teamIds: string[];
}

/** Adds a macro. */
export const addMacro = (workspace: Workspace, given: Partial<Macro> & { name: string }): Macro => {
  const now = workspace.clock.seconds();
  const macro: Macro = {
    id: workspace.ids.next("macro"),
    body: `<p>${given.name}</p>`,
    body_text: given.name,
    created_at: now,
    updated_at: given.created_at ?? now,
    teamIds: [],
    ...given,
  };
  workspace.macros.set(macro.id, macro);
  return macro;
};
