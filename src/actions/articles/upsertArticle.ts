import { action } from "@prismatic-io/spectral";
import { hasList } from "../../client/answers";
import { createClient } from "../../client/createClient";
import { numberedPages, type ReadNumbered, sizedReader } from "../../client/pagination/numbered";
import { path } from "../../client/path";
import type { Client } from "../../client/types";
import { selectInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { readArticles, writeArticles } from "../../resources/articles/access";
import { ARTICLE_LIST, type Article } from "../../resources/articles/articles";
import { newArticleExample } from "../../resources/articles/examples";
import { articleFields, parentFields } from "../../resources/articles/fields";
import {
  knownArticleId,
  PUBLISHED,
  parentInputs,
  replacedAudienceIds,
  requiredAuthorId,
  requiredTitle,
  textInputs,
  translatedContent,
} from "../../resources/articles/inputs";
import { availabilityChange } from "../../resources/content/availability";
import { InputError } from "../../values/inputError";
import { unescapeHtml } from "../../values/unescapeHtml";

/**
 * The article of exactly this title. The whole list is read: Intercom's search knows new articles
 * late, and finds words rather than titles.
 * @param parentId of the collection or section that it stands in; anywhere when undefined
 * @returns its ID; undefined where there is none
 * @throws InputError that names the articles, where there are several
 */
const findByTitle = async (
  client: Client,
  title: string,
  parentId: string | undefined,
): Promise<string | undefined> => {
  const { url, largestPage } = ARTICLE_LIST;
  const read: ReadNumbered<Article> = async (page, perPage, settings) => {
    const params = { page, per_page: perPage };
    const isExpected = hasList("data");
    return (await client.get(url, { ...readArticles, params, ...settings, isExpected })).data;
  };
  const ids = new Set<string>();
  const pages = numberedPages(
    sizedReader(client, url, largestPage, read),
    1,
    1,
    client.defaults.log,
  );
  for await (const { data } of pages) {
    for (const article of data) {
      const isNamed = article.title === title || unescapeHtml(article.title ?? "") === title;
      const isThere = parentId === undefined || article.parent_ids?.map(String).includes(parentId);
      if (isNamed && isThere) ids.add(article.id);
    }
  }
  const [id, ...others] = ids;
  if (others.length === 0) return id;
  throw new InputError(
    `Title: the articles ${[...ids].join(", ")} have the title "${title}". Choose one of them by Article ID.`,
  );
};

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/articles/createarticle
export const upsertArticle = action({
  display: {
    label: "Upsert Article",
    description:
      "Change the article with the given ID, else the one of exactly this title, or create it. Returns { created, article }; a change of a published article is live at once.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    title: requiredTitle,
    state: selectInput({
      label: "State",
      required: true,
      example: "draft",
      choices: [
        { label: "Draft", value: "draft" },
        PUBLISHED,
        { label: "Unchanged, Draft When New", value: "unchanged" },
      ],
      comments:
        "Published shows the article to readers, Draft hides it, also one that is published.",
    }),
    authorId: requiredAuthorId,
    articleId: knownArticleId,
    ...textInputs,
    ...parentInputs,
    audienceIds: replacedAudienceIds,
    ...availabilityChange,
    translatedContent,
  },
  perform: async (context, { connection, articleId, ...given }) => {
    const client = createClient(connection, context, writeArticles);
    const fields = articleFields({
      ...given,
      state: given.state === "unchanged" ? undefined : given.state,
    });
    const parent = parentFields(given, String);
    const id = articleId ?? (await findByTitle(client, given.title, given.parentId));
    if (id === undefined) {
      const body = { ...fields, ...parentFields(given, Number) };
      const { data } = await client.post<Article>("/articles", body);
      return { data: { created: true, article: data } };
    }
    const body = { ...fields, ...(articleId && parent) };
    const { data } = await client.put<Article>(path`/articles/${id}`, body);
    return { data: { created: false, article: data } };
  },
  examplePayload: { data: { created: true, article: newArticleExample } },
});
