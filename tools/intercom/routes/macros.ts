import { presentMacro } from "../present/macros";
import { ApiError, invalid } from "../server/errors";
import { cursorPage, readPerPage } from "../server/paging";
import { needs, queryValue, type Routes } from "../server/route";
import { OWNER_ID } from "../workspace/admins";
import type { Macro } from "../workspace/macros";
import type { Workspace } from "../workspace/workspace";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/macros/listmacros

/** A macro of teams is seen by their members only. */
const visible = (workspace: Workspace): Macro[] => {
  const teams = workspace.admins.get(OWNER_ID)?.team_ids.map(String) ?? [];
  return [...workspace.macros.values()].filter(
    ({ teamIds }) => teamIds.length === 0 || teamIds.some((id) => teams.includes(id)),
  );
};

export const macroRoutes: Routes = {
  "GET /macros": needs("Read conversations", ({ workspace, query }) => {
    const since = Number(queryValue(query.updated_since) ?? Number.NEGATIVE_INFINITY);
    if (Number.isNaN(since)) throw invalid("Invalid updated_since timestamp", "updated_since");
    const { items, pages } = cursorPage(
      visible(workspace).filter(({ updated_at }) => updated_at > since),
      { value: ({ updated_at }) => updated_at, descending: true },
      {
        scope: "macros",
        perPage: readPerPage(queryValue(query.per_page), { default: 50, max: 150 }),
        largestPage: workspace.settings.largestPage,
        startingAfter: queryValue(query.starting_after),
      },
    );
    const { per_page, next = null } = pages;
    return {
      type: "list",
      data: items.map(presentMacro),
      pages: { type: "pages", per_page, next },
    };
  }),

  "GET /macros/:id": needs("Read conversations", ({ workspace, params }) => {
    const macro = visible(workspace).find(({ id }) => id === params.id);
    if (!macro) throw new ApiError(404, "not_found", "Macro not found");
    return presentMacro(macro);
  }),
};
