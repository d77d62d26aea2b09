import { ApiError } from "../../server/errors";
import { cursorPage, readPerPage } from "../../server/paging";
import { type Call, queryValue } from "../../server/route";
import type { DataConnector } from "../../workspace/dataConnectors";

/** The data connector with an id. */
export const connectorOf = ({ workspace }: Call, id: unknown): DataConnector => {
  const connector = workspace.dataConnectors.get(String(id));
  if (!connector) throw new ApiError(404, "data_connector_not_found", "Data connector not found");
  return connector;
};

interface Limits {
  scope: string;
  default: number;
  max: number;
}

/** A page of a list that counts nothing, newest first. */
export const cursorList = <T extends { id: string }>(
  { query, workspace }: Call,
  items: T[],
  timeOf: (item: T) => number,
  { scope, ...limits }: Limits,
  present: (item: T) => object,
) => {
  const request = {
    scope,
    perPage: readPerPage(queryValue(query.per_page), limits),
    largestPage: workspace.settings.largestPage,
    startingAfter: queryValue(query.starting_after),
  };
  try {
    const page = cursorPage(items, { value: timeOf, descending: true }, request);
    const { per_page, next } = page.pages;
    return {
      type: "list",
      data: page.items.map(present),
      pages: {
        type: "pages",
        per_page,
        next: next ? { starting_after: next.starting_after } : null,
      },
    };
  } catch (error) {
    if (!(error instanceof ApiError) || error.details.field !== "starting_after") throw error;
    throw new ApiError(
      400,
      "client_error",
      "Invalid starting_after param. Please try again using a starting_after value from a paginated response",
    );
  }
};
