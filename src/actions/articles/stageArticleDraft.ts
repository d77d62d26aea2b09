import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { connection } from "../../inputs/common";
import { writeArticles } from "../../resources/articles/access";
import { stageDraft } from "../../resources/articles/drafts";
import { articleDraftExample } from "../../resources/articles/examples";
import { textFields } from "../../resources/articles/fields";
import { articleId, stagedInputs } from "../../resources/articles/inputs";
import { checkStaged } from "../../resources/articles/translations";
import { updateBody } from "../../resources/common/updateBody";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/articles/stagearticledraft
export const stageArticleDraft = action({
  display: {
    label: "Stage Article Draft",
    description:
      "Change the text of a published article in a draft, which readers do not see until Publish Article Draft. Returns the article with that text.",
  },
  performSafety: "notAllowed",
  inputs: { connection, articleId, ...stagedInputs },
  perform: async (context, { connection, articleId, ...text }) => {
    const client = createClient(connection, context, writeArticles);
    checkStaged(text.translatedContent);
    const body = updateBody(textFields(text), [], null);
    return { data: await stageDraft(client, articleId, body) };
  },
  examplePayload: { data: articleDraftExample },
});
