import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import { numericIdInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { updateBody } from "../../resources/common/updateBody";
import { audienceInputs, changedAudiences } from "../../resources/content/audiences";
import { availabilityChange, availabilityFields } from "../../resources/content/availability";
import { body, bodyFields, bodyMarkdown } from "../../resources/content/body";
import { writeInternalArticles } from "../../resources/internalArticles/access";
import { internalArticleExample } from "../../resources/internalArticles/examples";
import {
  authorOptions,
  internalArticleId,
  ownerOptions,
  title,
} from "../../resources/internalArticles/inputs";
import type { InternalArticle } from "../../resources/internalArticles/internalArticles";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/internal-articles/updateinternalarticle
export const updateInternalArticle = action({
  display: {
    label: "Update Internal Article",
    description: "Change the given fields of an internal article and leave the others.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    internalArticleId,
    title,
    body,
    bodyMarkdown,
    authorId: numericIdInput(authorOptions),
    ownerId: numericIdInput(ownerOptions),
    ...availabilityChange,
    ...audienceInputs,
  },
  perform: async (context, { connection, internalArticleId, ...article }) => {
    const client = createClient(connection, context, writeInternalArticles);
    const { title, authorId, ownerId } = article;
    const fields = {
      title,
      ...bodyFields(article),
      author_id: authorId && Number(authorId),
      owner_id: ownerId && Number(ownerId),
      ...availabilityFields(article),
      audience_ids: changedAudiences(article),
    };
    const { data } = await client.put<InternalArticle>(
      path`/internal_articles/${internalArticleId}`,
      updateBody(fields, [], null),
    );
    return { data };
  },
  examplePayload: { data: { ...internalArticleExample, title: "Refunds, step by step" } },
});
