import { presentContent } from "../../present/content";
import { ApiError, invalid } from "../../server/errors";
import { numberedPage } from "../../server/paging";
import { type Call, needs, type Query, queryValue, type Routes } from "../../server/route";
import { contentPath, type Row } from "../../workspace/content";
import type { Availability } from "../../workspace/internalArticles";

const refused = (message: string) => new ApiError(422, "parameter_invalid", message);

/** Values of a filter, given with commas, several times, or both. */
const valuesOf = (query: Query, name: string): string[] | undefined =>
  query[name] === undefined ? undefined : [query[name]].flat().flatMap((each) => each.split(","));

const chosen = (query: Query, name: string, allowed: string[]): string[] | undefined => {
  const values = valuesOf(query, name);
  const wrong = values?.find((each) => !allowed.includes(each));
  if (wrong !== undefined) throw refused(`${name} is invalid: ${wrong}`);
  return values;
};

/** IDs of a filter; anything but whole numbers is refused. */
const idsOf = (query: Query, name: string): number[] | undefined => {
  const ids = valuesOf(query, name)?.map(Number);
  if (ids?.some((each) => !Number.isInteger(each))) throw refused(`${name} is invalid`);
  return ids;
};

const timeOf = (query: Query, name: string, fallback: number): number => {
  if (query[name] === undefined) return fallback;
  const seconds = Number(queryValue(query[name]));
  if (!Number.isInteger(seconds)) throw refused(`${name} is invalid`);
  return seconds;
};

type Filter = (row: Row) => boolean;

const some = <T>(wanted: T[] | undefined, values: T[]) =>
  wanted === undefined || values.some((each) => wanted.includes(each));

const SWITCHES: Record<string, keyof Availability> = {
  copilot_state: "ai_copilot_availability",
  fin_service_state: "ai_chatbot_availability",
  fin_sales_state: "ai_sales_agent_availability",
};

const switchFilters = (query: Query): Filter[] =>
  Object.entries(SWITCHES).map(([name, field]) => {
    const [wanted] = chosen(query, name, ["on", "off"]) ?? [];
    return ({ availability }) =>
      wanted === undefined || availability.some((each) => each[field] === (wanted === "on"));
  });

const tagFilter = ({ query, workspace }: Call): Filter => {
  const tagIds = idsOf(query, "tag_ids");
  const anyTagIds = idsOf(query, "any_tag_ids");
  const [operator = "IN"] = chosen(query, "tag_operator", ["IN", "NIN"]) ?? [];
  return (row) => {
    const tags = [...workspace.tagsOfContent(contentPath(row)).keys()].map(Number);
    const isTagged = tagIds === undefined || some(tagIds, tags) === (operator === "IN");
    return isTagged && some(anyTagIds, tags);
  };
};

const folderFilter = (query: Query): Filter => {
  const folderIds = idsOf(query, "folder_ids");
  if (folderIds && queryValue(query.folder_entity_type) !== "folder") {
    throw refused("folder_entity_type is required with folder_ids");
  }
  return ({ folderId }) => folderIds === undefined || folderIds.includes(Number(folderId));
};

/** The filter's words; results say "content_snippet" for "snippet". */
const TYPES = ["snippet", "external_content", "file_source_content", "internal_article", "article"];
const typeOf = (type: string) => (type === "content_snippet" ? "snippet" : type);

const filtersOf = (call: Call): Filter[] => {
  const { query } = call;
  const phrase = (queryValue(query.query) ?? "").toLowerCase();
  if (phrase.length > 500) throw refused("query is too long");
  const types = chosen(query, "content_types", TYPES);
  const states = chosen(query, "states", ["published", "draft"]);
  const locales = valuesOf(query, "locales");
  const creators = idsOf(query, "created_by_ids");
  const editors = idsOf(query, "last_updated_by_ids");
  const [from, to] = ["after", "before"].map((end, index) =>
    timeOf(query, `created_at_${end}`, index * Number.MAX_VALUE),
  ) as [number, number];
  const [changedFrom, changedTo] = ["after", "before"].map((end, index) =>
    timeOf(query, `updated_at_${end}`, index * Number.MAX_VALUE),
  ) as [number, number];
  return [
    tagFilter(call),
    folderFilter(query),
    ...switchFilters(query),
    ({ text }) => text.toLowerCase().includes(phrase),
    (row) => some(types, [typeOf(row.type)]),
    (row) => some(states, row.states) && some(locales, row.locales),
    (row) => some(creators, [row.createdBy]) && some(editors, [row.updatedBy]),
    (row) => row.created_at >= from && row.created_at <= to,
    (row) => row.updated_at >= changedFrom && row.updated_at <= changedTo,
  ];
};

/** The address of another page of the same search. */
const addressOf = ({ query, origin }: Call, page: number, perPage: number): string => {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const each of [value].flat()) params.append(name, each);
  }
  params.set("page", String(page));
  params.set("per_page", String(perPage));
  return `${origin}/content/search?${params}`;
};

export const contentRoutes: Routes = {
  // https://developers.intercom.com/docs/references/rest-api/api.intercom.io/content/searchcontent
  "GET /content/search": needs("Read content", (call) => {
    const { query, workspace } = call;
    const page = Math.max(Number(queryValue(query.page) ?? 1), 1);
    const perPage = Number(queryValue(query.per_page) ?? 10);
    if (!Number.isInteger(perPage) || perPage < 1 || perPage > 50) {
      throw invalid("per_page is invalid", "per_page");
    }
    if (page > 5001) throw invalid("page is too large", "page");
    const filters = filtersOf(call);
    const found = workspace.contentRows().filter((row) => filters.every((passes) => passes(row)));
    const { items, total_count, pages } = numberedPage(found, {
      page,
      perPage,
      next: (next) => addressOf(call, next, perPage),
    });
    const prev = page > 1 ? addressOf(call, page - 1, perPage) : null;
    return {
      type: "list",
      total_count,
      pages: { ...pages, prev },
      data: items.map(presentContent),
    };
  }),
};
