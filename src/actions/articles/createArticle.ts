import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { selectInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { writeArticles } from "../../resources/articles/access";
import type { Article } from "../../resources/articles/articles";
import { newArticleExample } from "../../resources/articles/examples";
import { articleFields, parentFields } from "../../resources/articles/fields";
import {
  DRAFT,
  PUBLISHED,
  parentInputs,
  requiredAuthorId,
  requiredTitle,
  scheduleInputs,
  textInputs,
  translatedContent,
} from "../../resources/articles/inputs";
import { audienceIds } from "../../resources/audiences/inputs";
import { availabilityChoice } from "../../resources/content/availability";
import { InputError } from "../../values/inputError";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/articles/createarticle
export const createArticle = action({
  display: {
    label: "Create Article",
    description:
      "Create a help center article: a draft, unless State publishes it. Each call creates another one; Upsert Article changes one of the same title.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    title: requiredTitle,
    authorId: requiredAuthorId,
    ...textInputs,
    state: selectInput({
      label: "State",
      default: "draft",
      example: "published",
      choices: [DRAFT, PUBLISHED],
      comments:
        "Draft hides the article from readers. Published shows it to them: at once, or at Scheduled Publish At.",
    }),
    ...parentInputs,
    audienceIds,
    ...availabilityChoice,
    ...scheduleInputs,
    translatedContent,
  },
  perform: async (context, { connection, ...article }) => {
    const client = createClient(connection, context, writeArticles);
    if (article.scheduledUnpublishAt !== undefined && article.state !== "published") {
      throw new InputError("Scheduled Unpublish At: it needs the State Published.");
    }
    const { data } = await client.post<Article>("/articles", {
      ...articleFields(article),
      ...parentFields(article, Number),
    });
    return { data };
  },
  examplePayload: { data: newArticleExample },
});
