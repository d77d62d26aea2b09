import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import { connection } from "../../inputs/common";
import { aiContent } from "../../resources/aiContent/access";
import { contentImportSourceExample } from "../../resources/aiContent/examples";
import { sourceId } from "../../resources/aiContent/inputs";
import type { ContentImportSource } from "../../resources/aiContent/sources";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/ai-content/getcontentimportsource
export const getContentImportSource = action({
  display: {
    label: "Get Content Import Source",
    description: "Get one source of external pages by its ID.",
  },
  performSafety: "safe",
  inputs: { connection, sourceId },
  perform: async (context, { connection, sourceId }) => {
    const client = createClient(connection, context, aiContent);
    const { data } = await client.get<ContentImportSource>(
      path`/ai/content_import_sources/${sourceId}`,
    );
    return { data };
  },
  examplePayload: { data: contentImportSourceExample },
});
