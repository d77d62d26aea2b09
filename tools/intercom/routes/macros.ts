import { ApiError, invalid } from "../errors";
import type { Macro } from "../model";
import { cursorPage, readPerPage } from "../paging";
import { needs, type Routes, single } from "../route";
import { OWNER_ID, type Workspace } from "../workspace";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/macros/listmacros

const present = ({ teamIds, created_at, updated_at, ...macro }: Macro) => ({
  type: "macro",
  ...macro,
  created_at: new Date(created_at * 1000).toISOString(),
  updated_at: new Date(updated_at * 1000).toISOString(),
  visible_to: teamIds.length > 0 ? "specific_teams" : "everyone",
  visible_to_team_ids: teamIds,
  available_on: ["inbox", "messenger"],
});

/** A macro of teams is seen by their members only. */
const visible = (workspace: Workspace): Macro[] => {
  const teams = workspace.admins.get(OWNER_ID)?.team_ids.map(String) ?? [];
  return [...workspace.macros.values()].filter(
    ({ teamIds }) => teamIds.length === 0 || teamIds.some((id) => teams.includes(id)),
  );
};

export const macroRoutes: Routes = {
  "GET /macros": needs("Read conversations", ({ workspace, query }) => {
    const since = Number(single(query.updated_since) ?? Number.NEGATIVE_INFINITY);
    if (Number.isNaN(since)) throw invalid("Invalid updated_since timestamp", "updated_since");
    const { items, pages } = cursorPage(
      visible(workspace).filter(({ updated_at }) => updated_at > since),
      { value: ({ updated_at }) => updated_at, descending: true },
      {
        scope: "macros",
        perPage: readPerPage(single(query.per_page), { default: 50, max: 150 }),
        largestPage: workspace.settings.largestPage,
        startingAfter: single(query.starting_after),
      },
    );
    const { per_page, next = null } = pages;
    return { type: "list", data: items.map(present), pages: { type: "pages", per_page, next } };
  }),

  "GET /macros/:id": needs("Read conversations", ({ workspace, params }) => {
    const macro = visible(workspace).find(({ id }) => id === params.id);
    if (!macro) throw new ApiError(404, "not_found", "Macro not found");
    return present(macro);
  }),
};
