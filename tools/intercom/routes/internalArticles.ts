import { presentInternalArticle } from "../present/internalArticles";
import { checkFields, integer, type Json, nullable, pick, text } from "../server/body";
import { ApiError, missing, resourceNotFound } from "../server/errors";
import { nextUrl, numberedPage, readPage, readPerPage } from "../server/paging";
import { type Call, needs, queryValue, type Routes } from "../server/route";
import { type InternalArticle, internalArticlePath } from "../workspace/internalArticles";
import { htmlOfMarkdown, storedHtml, textOfHtml } from "../workspace/richText";
import { AVAILABILITY_FIELDS, checkContent, checkOneForm, readAudiences } from "./common/content";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/internal-articles

const articleOf = ({ workspace, params }: Call) => {
  const article = workspace.internalArticles.get(params.id ?? "");
  if (!article) throw resourceNotFound();
  return article;
};

/** A text in both of its forms, whichever was given. */
const readBodies = ({ body, body_markdown }: Json) => {
  if (typeof body === "string") return { body: storedHtml(body), body_markdown: textOfHtml(body) };
  if (typeof body_markdown !== "string") return {};
  return { body: htmlOfMarkdown(body_markdown), body_markdown };
};

const readFields = ({ workspace, body }: Call) => {
  checkFields(body, { body: nullable(text), author_id: integer, owner_id: integer });
  checkContent(workspace, body);
  checkOneForm(body, "body", "body_markdown");
  for (const name of ["author_id", "owner_id"]) {
    if (body[name] !== undefined && !workspace.admins.has(String(body[name]))) {
      throw new ApiError(400, "parameter_invalid", `${name} is invalid`);
    }
  }
  return {
    ...pick(body, ["title", "author_id", "owner_id", ...AVAILABILITY_FIELDS]),
    ...readBodies(body),
    ...readAudiences(body),
  };
};

/** Where a list stands: the page and its size are text when the query says them. */
const listed = (call: Call, articles: InternalArticle[], defaultSize: number) => {
  const { query, origin, path } = call;
  const perPage = readPerPage(queryValue(query.per_page), { default: defaultSize, max: 150 });
  const page = readPage(queryValue(query.page));
  const { items, total_count, pages } = numberedPage(articles, {
    page,
    perPage,
    next: (next) => nextUrl(origin, path, next, perPage),
  });
  const said = {
    page: query.page === undefined ? page : String(page),
    per_page: query.per_page === undefined ? perPage : String(perPage),
  };
  return { items: items.map(presentInternalArticle), total_count, pages: { ...pages, ...said } };
};

export const internalArticleRoutes: Routes = {
  "GET /internal_articles": needs("Read and list articles", (call) => {
    const { items, ...list } = listed(call, [...call.workspace.internalArticles.values()], 50);
    return { type: "list", data: items, ...list };
  }),

  // Without a folder nothing is found; no other parameter searches.
  "GET /internal_articles/search": needs("Read and write articles", (call) => {
    const folderId = queryValue(call.query.folder_id);
    const found = [...call.workspace.internalArticles.values()].filter(
      (article) => folderId && article.folderId === folderId,
    );
    const { items, ...list } = listed(call, found, 10);
    return { type: "list", data: { internal_articles: items }, ...list };
  }),

  "GET /internal_articles/:id": needs("Read and list articles", (call) =>
    presentInternalArticle(articleOf(call)),
  ),

  "POST /internal_articles": needs("Read and write articles", (call) => {
    const { workspace, body } = call;
    if (typeof body.title !== "string" || !body.title.trim()) throw missing("title is required");
    for (const name of ["author_id", "owner_id"]) {
      if (body[name] !== undefined) continue;
      const message = `${name} must be in the main body or default locale translated_content object`;
      throw new ApiError(400, "parameter_not_found", message);
    }
    const article = workspace.addInternalArticle({ title: body.title, ...readFields(call) });
    return presentInternalArticle(article);
  }),

  "PUT /internal_articles/:id": needs("Read and write articles", (call) => {
    const article = articleOf(call);
    const updated_at = call.workspace.clock.seconds();
    return presentInternalArticle(Object.assign(article, readFields(call), { updated_at }));
  }),

  "DELETE /internal_articles/:id": needs("Read and write articles", (call) => {
    const { id } = articleOf(call);
    call.workspace.internalArticles.delete(id);
    call.workspace.contentTags.delete(internalArticlePath(id));
    return { id, object: "internal_article", deleted: true };
  }),
};
