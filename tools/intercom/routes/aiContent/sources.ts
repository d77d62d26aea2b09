import { presentContentImportSource } from "../../present/aiContent";
import { checkFields, flag, type Json, oneOf, requireFields, text } from "../../server/body";
import { ApiError, invalid, resourceNotFound } from "../../server/errors";
import { nextUrl, numberedPage, readPage, readPerPage } from "../../server/paging";
import { type Call, needs, queryValue, type Routes, route } from "../../server/route";
import type { ContentImportSource } from "../../workspace/aiContent";
import { readAudienceIds } from "./audiences";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/ai-content

const PERMISSION = "Read and write AI content";

/** Written in other words than it is read in. */
const BEHAVIORS = { api: "api", automated: "automatic", manual: "manual" } as const;

const sourceOf = ({ workspace, params }: Call): ContentImportSource => {
  const source = workspace.contentImportSources.get(params.id ?? "");
  if (!source || source.isDeleted) throw resourceNotFound();
  return source;
};

const CHECKS = { url: text, status: oneOf("active", "deactivated") };

/** Only what anybody can reach; addresses in numbers are no domain names. */
const checkUrl = (url: string) => {
  const { protocol, hostname } = URL.canParse(url) ? new URL(url) : { protocol: "", hostname: "" };
  if (!/^https?:$/.test(protocol) || !/\.[a-z][a-z0-9-]*$/i.test(hostname)) {
    throw invalid("url must be an http or https URL with a public domain name", "url");
  }
};

const audiencesIn = ({ workspace, body }: Call): { audience_ids?: number[] } => {
  const audience_ids = readAudienceIds(workspace, body.audience_ids);
  return audience_ids ? { audience_ids } : {};
};

const changesOf = (source: ContentImportSource, call: Call): Partial<ContentImportSource> => {
  const body: Json = call.body;
  requireFields(body, ["sync_behavior", "url"]);
  checkFields(body, {
    ...CHECKS,
    sync_behavior: oneOf(...Object.keys(BEHAVIORS)),
    apply_audience_to_existing_content: flag,
  });
  const url = String(body.url);
  const sync_behavior = BEHAVIORS[body.sync_behavior as keyof typeof BEHAVIORS];
  if (
    sync_behavior !== source.sync_behavior &&
    [sync_behavior, source.sync_behavior].includes("api")
  ) {
    throw invalid("sync_behavior cannot be changed to or from api", "sync_behavior");
  }
  if (url !== source.url) {
    if (sync_behavior !== "api") {
      throw invalid("url can only be changed when sync_behavior is api", "url");
    }
    checkUrl(url);
  }
  // What is left out gets its default, which switches a source on.
  const status = (body.status ?? "active") as ContentImportSource["status"];
  return { url, sync_behavior, status, ...audiencesIn(call) };
};

export const contentImportSourceRoutes: Routes = {
  "GET /ai/content_import_sources": needs(PERMISSION, ({ workspace, query, origin, path }) => {
    const page = readPage(queryValue(query.page));
    const perPage = readPerPage(queryValue(query.per_page), { default: 50, max: 150 });
    const all = [...workspace.contentImportSources.values()];
    const { items, pages } = numberedPage(
      all.filter(({ isDeleted }) => !isDeleted),
      { page, perPage, next: (following) => nextUrl(origin, path, following, perPage) },
    );
    return {
      type: "list",
      data: items.map(presentContentImportSource),
      pages,
      total_count: all.length,
    };
  }),

  "GET /ai/content_import_sources/:id": needs(PERMISSION, (call) =>
    presentContentImportSource(sourceOf(call)),
  ),

  "POST /ai/content_import_sources": needs(PERMISSION, (call) => {
    requireFields(call.body, ["sync_behavior", "url"]);
    checkFields(call.body, { ...CHECKS, sync_behavior: oneOf("api") });
    const url = String(call.body.url);
    checkUrl(url);
    const status = (call.body.status ?? "active") as ContentImportSource["status"];
    return presentContentImportSource(
      call.workspace.addContentImportSource({ url, status, ...audiencesIn(call) }),
    );
  }),

  "PUT /ai/content_import_sources/:id": needs(PERMISSION, (call) => {
    const source = sourceOf(call);
    Object.assign(source, changesOf(source, call), { updated_at: call.workspace.clock.seconds() });
    if (call.body.apply_audience_to_existing_content === true) {
      for (const page of call.workspace.externalPages.values()) {
        if (page.source_id === Number(source.id)) page.audienceIds = [...source.audience_ids];
      }
    }
    return presentContentImportSource(source);
  }),

  // All its pages go with it.
  "DELETE /ai/content_import_sources/:id": route(
    { permission: PERMISSION, status: 204 },
    (call) => {
      const source = sourceOf(call);
      source.isDeleted = true;
      for (const page of call.workspace.externalPages.values()) {
        if (page.source_id === Number(source.id)) page.isDeleted = true;
      }
      return undefined;
    },
  ),
};

/** The source that a page is written to: it must exist and be one for the API. */
export const writableSource = ({ workspace, body }: Call): ContentImportSource => {
  const source = workspace.contentImportSources.get(String(body.source_id));
  if (!source || source.isDeleted) throw resourceNotFound();
  if (source.sync_behavior !== "api") {
    throw new ApiError(400, "parameter_invalid", "The source must have a sync_behavior of api", {
      field: "source_id",
    });
  }
  return source;
};
