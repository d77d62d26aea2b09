import { ApiError, invalid } from "../errors";
import { readPerPage } from "../paging";
import { needs, type Routes, single } from "../route";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/contacts/listcontactmergehistory

const cursorAt = (position: number) => Buffer.from(JSON.stringify([position])).toString("base64");

const readCursor = (cursor: string | undefined): number => {
  if (cursor === undefined) return 0;
  const position = /^\[(\d+)\]$/.exec(Buffer.from(cursor, "base64").toString())?.[1];
  if (position === undefined) throw invalid("cursor is not valid", "cursor");
  return Number(position);
};

export const mergeHistoryRoutes: Routes = {
  "GET /contacts/:id/merge_history": needs(
    "Read users and companies",
    ({ workspace, params, query }) => {
      const contact = workspace.activeContact(params.id ?? "");
      // Only users have one.
      if (contact?.role !== "user") throw new ApiError(404, "not_found", "Contact not found");
      const order = single(query.order) ?? "desc";
      if (order !== "asc" && order !== "desc") throw invalid("order must be asc or desc", "order");
      const perPage = readPerPage(single(query.per_page), { default: 50, max: 150 });
      const start = readCursor(single(query.cursor));
      const merges = order === "asc" ? contact.mergeHistory : [...contact.mergeHistory].reverse();
      const end = start + perPage;
      const has_more = end < merges.length;
      return {
        type: "list",
        data: merges.slice(start, end).map((merge) => ({ type: "merge_history", ...merge })),
        ...(has_more && { next_cursor: cursorAt(end) }),
        has_more,
      };
    },
  ),
};
