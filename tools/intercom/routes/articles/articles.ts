import { presentArticle, presentArticleItem } from "../../present/articles";
import { checkFields, integer, type Json, text } from "../../server/body";
import { ApiError } from "../../server/errors";
import { type Call, needs, type Routes } from "../../server/route";
import {
  type Article,
  type ArticleContent,
  defaultLocale,
  newContent,
  recordVersion,
} from "../../workspace/articles";
import type { Workspace } from "../../workspace/workspace";
import { stage } from "./drafts";
import { readContents, readSchedules, shareAudiences, textFields } from "./fields";
import { articleOf, urlPage } from "./shared";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/articles

/** When an article was changed last. */
const updatedAt = ({ contents }: Article) =>
  Math.max(...[...contents.values()].map(({ updated_at }) => updated_at));

/** Articles, latest change first. */
export const latestFirst = (workspace: Workspace): Article[] => {
  const { articleOrder } = workspace.settings;
  const timeOf = (article: Article) =>
    articleOrder === "any language"
      ? updatedAt(article)
      : (article.contents.get(defaultLocale(workspace))?.updated_at ?? 0);
  return [...workspace.articles.values()].sort((one, other) => timeOf(other) - timeOf(one));
};

const create = (call: Call) => {
  const { workspace, body } = call;
  checkFields(body, { parent_id: integer, parent_type: text });
  const contents = readContents(call);
  const { title, author_id } = contents.get(defaultLocale(workspace)) ?? {};
  for (const [field, value] of Object.entries({ title, author_id })) {
    if (value !== undefined) continue;
    throw new ApiError(
      400,
      "parameter_not_found",
      `${field} must be in the main body or default locale translated_content object`,
    );
  }
  const schedules = readSchedules(call);
  const isLater = typeof schedules.scheduled_publish_at === "number";
  const { [defaultLocale(workspace)]: own, ...translations } = Object.fromEntries(
    [...contents].map(([locale, fields]) => {
      const state = isLater ? "draft" : (fields.state ?? "draft");
      return [locale, { author_id, ...fields, state } as unknown as ArticleContent];
    }),
  );
  const parent_ids = body.parent_id === undefined ? [] : [Number(body.parent_id)];
  const article = workspace.addArticle({ ...(own as ArticleContent), parent_ids, translations });
  shareAudiences(call, article.contents.values());
  return presentArticle(workspace, Object.assign(article, schedules));
};

/** Changes the article in one language: at once, or its draft where there is one. */
const change = (call: Call, article: Article, locale: string, fields: Json) => {
  const { workspace, body } = call;
  const isLater = typeof body.scheduled_publish_at === "string";
  const { state, ...others } = fields;
  const content =
    article.contents.get(locale) ??
    newContent(workspace, {
      title: "",
      author_id: article.contents.get(defaultLocale(workspace))?.author_id,
    });
  article.contents.set(locale, content);
  const isLive = content.state === "published";
  if (isLive && (isLater || (content.draft && state === undefined))) {
    const { ai_chatbot_availability, ai_copilot_availability, ai_sales_agent_availability } = {
      ...content,
      ...others,
    } as ArticleContent;
    Object.assign(content, {
      ai_chatbot_availability,
      ai_copilot_availability,
      ai_sales_agent_availability,
    });
    stage(workspace, article, locale, textFields(fields));
    return;
  }
  const draft = state === "published" && content.draft ? content.draft : {};
  Object.assign(content, draft, others, { updated_at: workspace.clock.seconds() });
  if (state === "published" && !isLater) {
    Object.assign(content, { state, wasPublished: true, draft: undefined });
  } else if (state === "draft") content.state = "draft";
  recordVersion(workspace, article, locale, content, content.state === "published");
};

const update = (call: Call) => {
  const { workspace, body } = call;
  const article = articleOf(call);
  // Unlike at creation, the ID of the parent is text here.
  checkFields(body, { parent_id: text, parent_type: text });
  const contents = readContents(call);
  const schedules = readSchedules(call, article);
  for (const [locale, fields] of contents) change(call, article, locale, fields);
  if (body.parent_id !== undefined) article.parent_ids = [Number(body.parent_id)];
  shareAudiences(call, article.contents.values());
  return presentArticle(workspace, Object.assign(article, schedules));
};

export const articleRoutes: Routes = {
  "GET /articles": needs("Read and list articles", (call) => {
    const { workspace } = call;
    const { items, ...list } = urlPage(
      call,
      latestFirst(workspace),
      { default: 25, max: 250 },
      workspace.settings.largestPage,
    );
    return {
      type: "list",
      ...list,
      data: items.map((article) => presentArticleItem(workspace, article)),
    };
  }),

  "POST /articles": needs("Read and write articles", create),

  "GET /articles/:article_id": needs("Read and list articles", (call) =>
    presentArticle(call.workspace, articleOf(call)),
  ),

  "PUT /articles/:article_id": needs("Read and write articles", update),

  "DELETE /articles/:article_id": needs("Read and write articles", (call) => {
    const { id } = articleOf(call);
    call.workspace.articles.delete(id);
    call.workspace.contentTags.delete(`/articles/${id}`);
    return { id, object: "article", deleted: true };
  }),
};
