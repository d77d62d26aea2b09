import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import { limitedTextInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { updateBody } from "../../resources/common/updateBody";
import { audienceInputs, changedAudiences } from "../../resources/content/audiences";
import { availabilityChange, availabilityFields } from "../../resources/content/availability";
import { writeContentSnippets } from "../../resources/contentSnippets/access";
import { type ContentSnippet, snippetBody } from "../../resources/contentSnippets/contentSnippets";
import { contentSnippetExample } from "../../resources/contentSnippets/examples";
import {
  contentSnippetId,
  localeInput,
  snippetBodyInputs,
  titleOptions,
} from "../../resources/contentSnippets/inputs";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/content-snippets/updatecontentsnippet
export const updateContentSnippet = action({
  display: {
    label: "Update Content Snippet",
    description: "Change the given fields of a content snippet and leave the others.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    contentSnippetId,
    title: limitedTextInput(titleOptions),
    ...snippetBodyInputs,
    locale: localeInput(),
    ...availabilityChange,
    ...audienceInputs,
  },
  perform: async (context, { connection, contentSnippetId, ...snippet }) => {
    const client = createClient(connection, context, writeContentSnippets);
    const { title, locale } = snippet;
    const fields = {
      title,
      ...snippetBody(snippet),
      locale,
      ...availabilityFields(snippet),
      audience_ids: changedAudiences(snippet),
    };
    const { data } = await client.put<ContentSnippet>(
      path`/content_snippets/${contentSnippetId}`,
      updateBody(fields, [], null),
    );
    return { data };
  },
  examplePayload: { data: { ...contentSnippetExample, title: "Resetting a password" } },
});
