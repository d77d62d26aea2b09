import type { Workspace } from "./workspace";

/** A condition on people; its values are not checked here, since nobody documents which there are. */
export type Predicate = Record<string, unknown>;

export interface Audience {
  id: string;
  name: string;
  predicates: Predicate[];
  role_predicates: Predicate[];
  created_at: number;
  updated_at: number;
}

/** Adds an audience. */
export const addAudience = (
  workspace: Workspace,
  given: Partial<Audience> & { name: string },
): Audience => {
  const now = workspace.clock.seconds();
  const audience: Audience = {
    id: workspace.ids.next("audience"),
    predicates: [],
    role_predicates: [],
    created_at: now,
    updated_at: given.created_at ?? now,
    ...given,
  };
  workspace.audiences.set(audience.id, audience);
  return audience;
};

/** The first of these IDs that no audience has; content that names one is refused as a whole. */
export const unknownAudience = (workspace: Workspace, ids: unknown): unknown =>
  Array.isArray(ids) ? ids.find((id) => !workspace.audiences.has(String(id))) : undefined;
