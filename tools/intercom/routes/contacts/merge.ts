import { mergeContacts } from "../../changes/contacts";
import { ApiError, contactNotFound, invalid } from "../../server/errors";
import { readPerPage } from "../../server/paging";
import { needs, queryValue, type Routes } from "../../server/route";
import { atLeast } from "../../server/versions";
import { showContact } from "./shared";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/contacts/listcontactmergehistory

const cursorAt = (position: number) => Buffer.from(JSON.stringify([position])).toString("base64");

const readCursor = (cursor: string | undefined): number => {
  if (cursor === undefined) return 0;
  const position = /^\[(\d+)\]$/.exec(Buffer.from(cursor, "base64").toString())?.[1];
  if (position === undefined) throw invalid("cursor is not valid", "cursor");
  return Number(position);
};

export const contactMergeRoutes: Routes = {
  "POST /contacts/merge": needs("Write users and companies", (call) => {
    const { workspace, body, version } = call;
    const from = workspace.activeContact(String(body.from));
    const into = workspace.activeContact(String(body.into));
    if (!from || !into) throw contactNotFound();
    if (from.role !== "lead" || into.role !== "user") {
      throw new ApiError(400, "invalid_merge", "Only a lead can be merged, and only into a user");
    }
    const duplicates =
      (from.email !== null && from.email === into.email) ||
      (from.phone !== null && from.phone === into.phone);
    if (atLeast(version, "2.16") && !duplicates && body.skip_duplicate_validation !== true) {
      throw new ApiError(
        400,
        "invalid_merge",
        "Contacts can only be merged when they are duplicates (matching email or phone). Pass skip_duplicate_validation=true to override this check.",
      );
    }
    return showContact(mergeContacts(workspace, from, into), call);
  }),

  "GET /contacts/:id/merge_history": needs(
    "Read users and companies",
    ({ workspace, params, query }) => {
      const contact = workspace.activeContact(params.id ?? "");
      // Only users have one.
      if (contact?.role !== "user") throw new ApiError(404, "not_found", "Contact not found");
      const order = queryValue(query.order) ?? "desc";
      if (order !== "asc" && order !== "desc") throw invalid("order must be asc or desc", "order");
      const perPage = readPerPage(queryValue(query.per_page), { default: 50, max: 150 });
      const start = readCursor(queryValue(query.cursor));
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
