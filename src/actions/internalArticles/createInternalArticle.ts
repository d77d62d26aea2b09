import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { numericIdInput, textInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { audienceIds } from "../../resources/audiences/inputs";
import { availabilityFields, newAvailability } from "../../resources/content/availability";
import { body, bodyFields, bodyMarkdown } from "../../resources/content/body";
import { writeInternalArticles } from "../../resources/internalArticles/access";
import { internalArticleExample } from "../../resources/internalArticles/examples";
import { authorOptions, ownerOptions, titleOptions } from "../../resources/internalArticles/inputs";
import type { InternalArticle } from "../../resources/internalArticles/internalArticles";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/internal-articles/createinternalarticle
export const createInternalArticle = action({
  display: {
    label: "Create Internal Article",
    description:
      "Create an article for teammates and Copilot. Customers see it nowhere, but Fin answers them from it once it is available to Fin.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    title: textInput({ ...titleOptions, required: true }),
    authorId: numericIdInput({ ...authorOptions, required: true }),
    ownerId: numericIdInput({ ...ownerOptions, required: true }),
    body,
    bodyMarkdown,
    // Fin would quote to customers what is meant for teammates.
    ...newAvailability({ fin: false, copilot: true, salesAgent: false }),
    audienceIds,
  },
  perform: async (context, { connection, ...article }) => {
    const client = createClient(connection, context, writeInternalArticles);
    const { title, authorId, ownerId, audienceIds } = article;
    const { data } = await client.post<InternalArticle>("/internal_articles", {
      title,
      ...bodyFields(article),
      author_id: Number(authorId),
      owner_id: Number(ownerId),
      ...availabilityFields(article),
      audience_ids: audienceIds.length > 0 ? audienceIds : undefined,
    });
    return { data };
  },
  examplePayload: { data: { ...internalArticleExample, audience_ids: [] } },
});
