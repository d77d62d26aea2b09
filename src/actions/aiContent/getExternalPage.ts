import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import { connection } from "../../inputs/common";
import { aiContent } from "../../resources/aiContent/access";
import { externalPageExample } from "../../resources/aiContent/examples";
import { pageId } from "../../resources/aiContent/inputs";
import type { ExternalPage } from "../../resources/aiContent/pages";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/ai-content/getexternalpage
export const getExternalPage = action({
  display: {
    label: "Get External Page",
    description: "Get one external page by its ID, with its HTML.",
  },
  performSafety: "safe",
  inputs: { connection, pageId },
  perform: async (context, { connection, pageId }) => {
    const client = createClient(connection, context, aiContent);
    const { data } = await client.get<ExternalPage>(path`/ai/external_pages/${pageId}`);
    return { data };
  },
  examplePayload: { data: externalPageExample },
});
