import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { choiceListInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { writeArticles } from "../../resources/articles/access";
import { publishDraft } from "../../resources/articles/drafts";
import { publishedArticleExample } from "../../resources/articles/examples";
import { articleId } from "../../resources/articles/inputs";
import { LOCALES } from "../../resources/content/locales";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/articles/publisharticledraft
export const publishArticleDraft = action({
  display: {
    label: "Publish Article Draft",
    description:
      "Show the staged changes of a published article to readers at once. Update Article with State Published publishes an article that never was.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    articleId,
    locales: choiceListInput({
      label: "Locales",
      example: "en",
      choices: LOCALES,
      comments:
        "Languages to publish, one per row. Left blank, all languages in which the article has unpublished changes.",
    }),
  },
  perform: async (context, { connection, articleId, locales }) => {
    const client = createClient(connection, context, writeArticles);
    return { data: await publishDraft(client, articleId, locales) };
  },
  examplePayload: { data: publishedArticleExample },
});
