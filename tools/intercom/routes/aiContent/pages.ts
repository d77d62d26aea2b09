import { presentExternalPage } from "../../present/aiContent";
import { checkFields, flag, integer, requireFields, text } from "../../server/body";
import { ApiError, invalid, resourceNotFound } from "../../server/errors";
import { nextUrl, numberedPage, readPage, readPerPage } from "../../server/paging";
import { type Call, needs, queryValue, type Routes } from "../../server/route";
import { atLeast } from "../../server/versions";
import { type ExternalPage, pageByExternalId } from "../../workspace/aiContent";
import type { Workspace } from "../../workspace/workspace";
import { readAudienceIds } from "./audiences";
import { writableSource } from "./sources";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/ai-content

const PERMISSION = "Read and write AI content";

const MAX_PAGE = 5_001;
const LIST_CEILING = 10_000;

/** Three flags in place of one, and a link that can be left out. */
const FLAGS_SINCE = "2.17";

const pageOf = ({ workspace, params }: Call): ExternalPage => {
  const page = workspace.externalPages.get(params.id ?? "");
  if (!page || page.isDeleted) throw resourceNotFound();
  return page;
};

const FLAGS = [
  "ai_agent_availability",
  "ai_copilot_availability",
  "ai_sales_agent_availability",
] as const;

const CHECKS = {
  title: text,
  html: text,
  url: text,
  locale: text,
  source_id: integer,
  external_id: text,
  fin_availability: flag,
  ...Object.fromEntries(FLAGS.map((name) => [name, flag])),
};

/** What a request says about a page, apart from who may use it. */
const contentOf = (call: Call, required: string[]): Partial<ExternalPage> => {
  const { body, workspace } = call;
  requireFields(body, ["title", "html", "locale", "source_id", ...required]);
  checkFields(body, CHECKS);
  writableSource(call);
  const blank = ["title", "html"].find((name) => body[name] === "");
  if (blank) throw invalid(`${blank} is blank`, blank);
  const now = workspace.clock.seconds();
  const audienceIds = readAudienceIds(workspace, body.audience_ids);
  return {
    title: String(body.title),
    html: String(body.html),
    locale: String(body.locale),
    source_id: Number(body.source_id),
    updated_at: now,
    last_ingested_at: now,
    ...(audienceIds && { audienceIds }),
  };
};

const given = <Name extends string>({ body }: Call, names: readonly Name[]) =>
  Object.fromEntries(names.filter((name) => name in body).map((name) => [name, body[name]]));

/** A list is newest first. */
const listed = ({ externalPages, settings }: Workspace) =>
  [...externalPages.values()]
    .filter(({ isDeleted }) => !isDeleted || settings.deletedPages === "listed")
    .sort((one, other) => Number(other.id) - Number(one.id));

export const externalPageRoutes: Routes = {
  "GET /ai/external_pages": needs(PERMISSION, ({ workspace, query, origin, path }) => {
    const page = readPage(queryValue(query.page));
    const perPage = readPerPage(queryValue(query.per_page), { default: 50, max: 150 });
    if (page > MAX_PAGE) throw invalid(`page must be at most ${MAX_PAGE}`, "page");
    if (page * perPage > LIST_CEILING) {
      throw new ApiError(400, "bad_request", "page limit reached, please use scroll API");
    }
    const { items, pages, total_count } = numberedPage(listed(workspace), {
      page,
      perPage,
      next: (following) => nextUrl(origin, path, following, perPage),
    });
    const total =
      workspace.settings.deletedPages === "counted" ? workspace.externalPages.size : total_count;
    return { type: "list", data: items.map(presentExternalPage), pages, total_count: total };
  }),

  "GET /ai/external_pages/:id": needs(PERMISSION, (call) => presentExternalPage(pageOf(call))),

  // Changes the page of the same source and external ID where there is one.
  "POST /ai/external_pages": needs(PERMISSION, (call) => {
    const content = contentOf(call, ["external_id"]);
    const source_id = Number(call.body.source_id);
    const external_id = String(call.body.external_id);
    const page =
      pageByExternalId(call.workspace, source_id, external_id) ??
      call.workspace.addExternalPage({ source_id, external_id });
    const others = given(call, ["url", "ai_agent_availability", "ai_copilot_availability"]);
    return presentExternalPage(Object.assign(page, content, others));
  }),

  "PUT /ai/external_pages/:id": needs(PERMISSION, (call) => {
    const page = pageOf(call);
    const isNewer = atLeast(call.version, FLAGS_SINCE);
    const content = contentOf(call, isNewer ? [] : ["url"]);
    if (call.workspace.contentImportSources.get(String(page.source_id))?.sync_behavior !== "api") {
      throw invalid("The page was not created via the API", "page_id");
    }
    Object.assign(page, content, { url: undefined }, given(call, ["url", "external_id"]));
    if (isNewer) Object.assign(page, given(call, FLAGS));
    else {
      // On unless it is said otherwise.
      const isOn = call.body.fin_availability !== false;
      page.ai_agent_availability = isOn;
      page.ai_copilot_availability = isOn;
    }
    return presentExternalPage(page);
  }),

  "DELETE /ai/external_pages/:id": needs(PERMISSION, (call) => {
    const page = pageOf(call);
    page.isDeleted = true;
    return presentExternalPage(page);
  }),
};
