import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import { clearFieldsInput, selectInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { writeArticles } from "../../resources/articles/access";
import type { Article } from "../../resources/articles/articles";
import { stageAndPublish, stageDraft } from "../../resources/articles/drafts";
import { changedArticleExample } from "../../resources/articles/examples";
import { articleFields, parentFields } from "../../resources/articles/fields";
import {
  articleId,
  authorId,
  DRAFT,
  PUBLISHED,
  parentInputs,
  replacedAudienceIds,
  scheduleInputs,
  textInputs,
  title,
  translatedContent,
} from "../../resources/articles/inputs";
import { checkStaged } from "../../resources/articles/translations";
import { updateBody } from "../../resources/common/updateBody";
import { availabilityChange } from "../../resources/content/availability";

/** What empties each field. */
const EMPTIED: Record<string, unknown> = {
  description: "",
  audience_ids: [],
  scheduled_publish_at: null,
  scheduled_unpublish_at: null,
};

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/articles/updatearticle
export const updateArticle = action({
  display: {
    label: "Update Article",
    description:
      "Change the given fields of a help center article and leave the others. Publish Mode decides whether readers see new text of a published article.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    articleId,
    mode: selectInput({
      label: "Publish Mode",
      required: true,
      example: "live",
      choices: [
        { label: "Live at Once", value: "live" },
        { label: "As Draft", value: "draft" },
        { label: "As Draft and Publish", value: "draft_and_publish" },
      ],
      comments:
        "Where new text of a published article goes. Live at Once shows it to readers, unless a draft is pending: then into that. The others stage text, and the last publishes it.",
    }),
    title,
    ...textInputs,
    state: selectInput({
      label: "State",
      example: "published",
      choices: [DRAFT, PUBLISHED],
      comments:
        "Published shows the article to readers, Draft takes it from them. Stays as it is when blank. Needs the mode Live at Once.",
    }),
    authorId,
    ...parentInputs,
    audienceIds: replacedAudienceIds,
    ...availabilityChange,
    ...scheduleInputs,
    translatedContent,
    clearFields: clearFieldsInput(Object.keys(EMPTIED), { prefix: "" }),
  },
  perform: async (context, { connection, articleId, mode, clearFields, ...article }) => {
    const client = createClient(connection, context, writeArticles);
    const fields = { ...articleFields(article), ...parentFields(article, String) };
    const emptied = clearFields.map((field) => [field, EMPTIED[field]]);
    const body = { ...updateBody(fields, clearFields, null), ...Object.fromEntries(emptied) };
    if (mode === "live") {
      const { data } = await client.put<Article>(path`/articles/${articleId}`, body);
      return { data };
    }
    checkStaged(article.translatedContent, body);
    const save = mode === "draft" ? stageDraft : stageAndPublish;
    return { data: await save(client, articleId, body) };
  },
  examplePayload: { data: changedArticleExample },
});
