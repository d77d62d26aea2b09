import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import { connection } from "../../inputs/common";
import { readContentSnippets } from "../../resources/contentSnippets/access";
import type { ContentSnippet } from "../../resources/contentSnippets/contentSnippets";
import { contentSnippetExample } from "../../resources/contentSnippets/examples";
import { contentSnippetId } from "../../resources/contentSnippets/inputs";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/content-snippets/getcontentsnippet
export const getContentSnippet = action({
  display: {
    label: "Get Content Snippet",
    description: "Get one content snippet by its ID, with its text as blocks and as Markdown.",
  },
  performSafety: "safe",
  inputs: { connection, contentSnippetId },
  perform: async (context, { connection, contentSnippetId }) => {
    const client = createClient(connection, context, readContentSnippets);
    const { data } = await client.get<ContentSnippet>(path`/content_snippets/${contentSnippetId}`);
    return { data };
  },
  examplePayload: { data: contentSnippetExample },
});
