import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { connection } from "../../inputs/common";
import { aiContent } from "../../resources/aiContent/access";
import { externalPageExample } from "../../resources/aiContent/examples";
import {
  availabilityInputs,
  pageAudienceIds,
  pageInputs,
  sourceId,
} from "../../resources/aiContent/inputs";
import { pageBody, upsertPage } from "../../resources/aiContent/pages";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/ai-content/createexternalpage
export const upsertExternalPage = action({
  display: {
    label: "Upsert External Page",
    description:
      "Create a page for Fin to answer from, or change the one with the same External ID and source. Sync External Pages does so for a list.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    sourceId,
    ...pageInputs,
    ...availabilityInputs("A new page left unchanged is switched off."),
    audienceIds: pageAudienceIds,
  },
  perform: async (context, { connection, ...page }) => {
    const client = createClient(connection, context, aiContent);
    return { data: await upsertPage(client, pageBody(page)) };
  },
  examplePayload: { data: externalPageExample },
});
