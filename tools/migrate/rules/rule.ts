import type { Definition } from "../../definition/definition";
import type { Editor } from "../editor";
import type { Part } from "../parts";

/** What a rule did in a part, or what it leaves to a person. */
export interface Found {
  input?: string;
  /** What to do by hand; nothing was changed then. */
  todo?: string;
}

/** What rules see besides the part that they are asked about. */
export interface Workspace {
  editor: Editor;
  definition: Definition;
  parts: Part[];
}

/** One difference between the two components. */
export interface Rule {
  /** Why the definition must change. */
  why: string;
  find: (part: Part, workspace: Workspace) => Iterable<Found>;
}
