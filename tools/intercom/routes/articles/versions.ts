import { presentArticleVersion, presentArticleVersionItem } from "../../present/articles";
import { ApiError } from "../../server/errors";
import { type Call, needs, queryValue, type Routes } from "../../server/route";
import { articleOf, requireLocale, urlPage } from "./shared";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/articles/listarticleversions

const objectNotFound = () => new ApiError(404, "not_found", "Object not found");

/** The versions of the article of the path, of one language where one is asked for. */
const versionsOf = (call: Call) => {
  const { workspace, params, query } = call;
  if (!workspace.articles.has(params.article_id ?? "")) throw objectNotFound();
  const article = articleOf(call);
  const locale = queryValue(query.locale);
  if (locale !== undefined) requireLocale(call, locale);
  const isAsked = (each: { locale: string }) => locale === undefined || each.locale === locale;
  return { article, versions: article.versions.filter(isAsked) };
};

export const articleVersionRoutes: Routes = {
  "GET /articles/:article_id/versions": needs("Read and list articles", (call) => {
    const { article, versions } = versionsOf(call);
    const { items, ...list } = urlPage(call, versions, { default: 25, max: 250 });
    const data = items.map((version) => presentArticleVersionItem(article, version));
    return { type: "list", ...list, data };
  }),

  "GET /articles/:article_id/versions/:id": needs("Read and list articles", (call) => {
    const { article, versions } = versionsOf(call);
    const version = versions.find(({ id }) => id === call.params.id);
    if (!version) throw objectNotFound();
    return presentArticleVersion(article, version);
  }),
};
