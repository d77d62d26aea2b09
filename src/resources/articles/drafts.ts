import { runSteps } from "../../client/partialFailure";
import { path } from "../../client/path";
import type { Client } from "../../client/types";
import { InputError } from "../../values/inputError";
import { isRecord } from "../../values/objects";
import { readArticles } from "./access";
import type { Article } from "./articles";

/**
 * The languages in which an article has changes that readers do not see yet.
 * @returns undefined in a help center of one language, which names none
 */
const pendingLocales = (article: Article): string[] | undefined => {
  const { default_locale, translated_content, has_unpublished_changes } = article;
  if (!default_locale && !isRecord(translated_content)) return undefined;
  const contents = Object(translated_content) as Record<string, unknown>;
  const pending = Object.keys(contents).filter((locale) => {
    const content = contents[locale];
    return isRecord(content) && content.has_unpublished_changes === true;
  });
  // The fields of the article itself are those of the default language.
  const isOwn = default_locale && has_unpublished_changes && !isRecord(contents[default_locale]);
  return isOwn ? [default_locale, ...pending] : pending;
};

/** Stages text as the draft of a published article. */
export const stageDraft = async (client: Client, articleId: string, text: object) =>
  (await client.put<Article>(path`/articles/${articleId}/draft`, text)).data;

/** @param locales languages to publish; a help center of one language takes none */
const publish = async (client: Client, articleId: string, locales?: string[]) =>
  (await client.post<Article>(path`/articles/${articleId}/draft/publish`, locales && { locales }))
    .data;

/**
 * Shows what is staged to readers, in these languages, or in all that have unpublished changes.
 * @throws InputError where there is nothing to publish
 */
export const publishDraft = async (
  client: Client,
  articleId: string,
  locales: string[],
): Promise<Article> => {
  if (locales.length > 0) return publish(client, articleId, locales);
  const { data } = await client.get<Article>(path`/articles/${articleId}`, readArticles);
  const pending = pendingLocales(data);
  if (pending ? pending.length > 0 : data.has_unpublished_changes !== false) {
    return publish(client, articleId, pending);
  }
  throw new InputError(
    data.state === "draft"
      ? `Article ID: the article ${articleId} is not published. Update Article with State Published publishes it.`
      : `Article ID: the article ${articleId} has no unpublished changes. Stage Article Draft stages some.`,
  );
};

/** @returns the languages that these fields are in, of those with unpublished changes */
const changedLocales = (article: Article, text: Record<string, unknown>) => {
  const { translated_content, ...own } = text;
  const hasOwn = Object.keys(own).length > 0;
  const changed = [
    ...Object.keys(Object(translated_content)),
    ...(hasOwn ? [article.default_locale] : []),
  ];
  return pendingLocales(article)?.filter((locale) => changed.includes(locale));
};

/**
 * Stages text and publishes it, in the languages that it is in and in no others.
 * @throws PartialFailure when it is staged and cannot be published
 */
export const stageAndPublish = async (
  client: Client,
  articleId: string,
  text: Record<string, unknown>,
): Promise<Article> => {
  let article = {} as Article;
  const stage = async () => {
    article = await stageDraft(client, articleId, text);
  };
  const publishChanged = async () => {
    const locales = changedLocales(article, text);
    if (locales ? locales.length > 0 : article.has_unpublished_changes !== false) {
      article = await publish(client, articleId, locales);
      return;
    }
    client.defaults.log?.("The staged text is the one that readers see: nothing to publish.");
  };
  await runSteps(
    [
      ["the draft", stage],
      ["its publication", publishChanged],
    ],
    { safeToRerun: true },
  );
  return article;
};
