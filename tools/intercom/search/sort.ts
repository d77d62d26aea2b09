import { isObject } from "../server/body";
import type { SortValue } from "../server/cursor";
import { ApiError, invalid } from "../server/errors";
import type { Order } from "../server/paging";
import type { Searchable } from "./query";

/** Reads `sort`, or takes the default order. */
export const readSort = <T>(
  sort: unknown,
  field: Searchable<T>["field"],
  byDefault: string,
): Order<T> & { name: string } => {
  if (sort !== undefined && !isObject(sort)) throw invalid("sort is invalid", "sort");
  const { field: name = byDefault, order = "descending" } = sort ?? {};
  if (order !== "ascending" && order !== "descending") {
    throw new ApiError(
      400,
      "invalid_sort_order",
      `Invalid sort order '${order}'. Must be one of: ascending, descending`,
    );
  }
  const found = typeof name === "string" ? field(name) : undefined;
  if (!found) throw invalid(`${name} is not a sortable field`, "sort");
  return {
    name: `${name} ${order}`,
    value: (item) => toSortValue(found.read(item)),
    descending: order === "descending",
  };
};

const toSortValue = (value: unknown): SortValue =>
  typeof value === "string" || typeof value === "number" ? value : null;
