import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { connection } from "../../inputs/common";
import { aiContent } from "../../resources/aiContent/access";
import { contentImportSourceExample } from "../../resources/aiContent/examples";
import { requiredSourceUrl, sourceAudienceIds, status } from "../../resources/aiContent/inputs";
import {
  CONTENT_IMPORT_SOURCES,
  type ContentImportSource,
} from "../../resources/aiContent/sources";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/ai-content/createcontentimportsource
export const createContentImportSource = action({
  display: {
    label: "Create Content Import Source",
    description:
      "Create a source whose external pages come through the API. Each call creates another one, also with the same URL.",
  },
  performSafety: "notAllowed",
  inputs: { connection, url: requiredSourceUrl, status, audienceIds: sourceAudienceIds },
  perform: async (context, { connection, url, status, audienceIds }) => {
    const client = createClient(connection, context, aiContent);
    const { data } = await client.post<ContentImportSource>(CONTENT_IMPORT_SOURCES.url, {
      url,
      // The only behavior that a source made here can have.
      sync_behavior: "api",
      status,
      audience_ids: audienceIds,
    });
    return { data };
  },
  examplePayload: { data: { ...contentImportSourceExample, id: 61, audience_ids: [] } },
});
