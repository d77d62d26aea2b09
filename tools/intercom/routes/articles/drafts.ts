import { presentArticleDraft, presentArticleItem } from "../../present/articles";
import { checkFields, type Json, list } from "../../server/body";
import { ApiError, PlainRefusal } from "../../server/errors";
import { type Call, needs, type Routes } from "../../server/route";
import { type Article, recordVersion, textOf } from "../../workspace/articles";
import type { Workspace } from "../../workspace/workspace";
import { readContents, textFields } from "./fields";
import { articleOf } from "./shared";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/articles/stagearticledraft

/** A refusal as Intercom answers it in truth, or as its description says. */
const refused = (
  { workspace }: Call,
  status: number,
  message: string,
  code = "parameter_invalid",
): Error =>
  workspace.settings.draftErrors === "list"
    ? new ApiError(status, code, message)
    : new PlainRefusal(status, status === 404 ? undefined : { message, status });

/** Adds changes to the draft of an article in one language; without a difference there is none. */
export const stage = (workspace: Workspace, article: Article, locale: string, text: Json) => {
  const content = article.contents.get(locale);
  if (!content) return;
  const now = workspace.clock.seconds();
  const draft = { ...textOf(content.draft ?? content), ...text, updated_at: now };
  const isSame = JSON.stringify(textOf(draft)) === JSON.stringify(textOf(content));
  content.draft = isSame ? undefined : draft;
  if (!isSame) recordVersion(workspace, article, locale, draft, false);
};

const publish = (call: Call) => {
  const { workspace, body } = call;
  const article = articleOf(call);
  checkFields(body, { locales: list });
  const pending = [...article.contents].filter(([, { draft }]) => draft).map(([locale]) => locale);
  if (pending.length === 0) throw refused(call, 422, "Article has no draft to publish");
  if (workspace.settings.helpCenterLocales.length > 1 && body.locales === undefined) {
    throw refused(
      call,
      422,
      "locales must be specified to publish a draft on a multilingual workspace",
      "parameter_not_found",
    );
  }
  const locales = ((body.locales as unknown[]) ?? pending).map(String);
  const without = locales.filter((locale) => !pending.includes(locale));
  if (without.length > 0) {
    const names = without.join(", ");
    throw refused(
      call,
      422,
      `Cannot publish a draft for locale(s) without pending changes: ${names}`,
    );
  }
  for (const locale of locales) {
    const content = article.contents.get(locale);
    if (!content?.draft) continue;
    const updated_at = workspace.clock.seconds();
    Object.assign(content, content.draft, { draft: undefined, updated_at });
    recordVersion(workspace, article, locale, content, true);
  }
  return presentArticleItem(workspace, article);
};

export const articleDraftRoutes: Routes = {
  "GET /articles/:id/draft": needs("Read and list articles", (call) => {
    const article = call.workspace.articles.get(call.params.id ?? "");
    if (![...(article?.contents.values() ?? [])].some(({ draft }) => draft) || !article) {
      throw refused(call, 404, "Object not found", "not_found");
    }
    return presentArticleDraft(call.workspace, article);
  }),

  "PUT /articles/:id/draft": needs("Read and write articles", (call) => {
    const { workspace } = call;
    const article = articleOf(call);
    if (![...article.contents.values()].some(({ state }) => state === "published")) {
      throw refused(call, 422, "Article must be published before a draft can be staged");
    }
    for (const [locale, fields] of readContents(call)) {
      stage(workspace, article, locale, textFields(fields));
    }
    return presentArticleDraft(workspace, article);
  }),

  "POST /articles/:id/draft/publish": needs("Read and write articles", publish),
};
