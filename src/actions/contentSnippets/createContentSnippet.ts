import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { limitedTextInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { audienceIds } from "../../resources/audiences/inputs";
import { availabilityFields, newAvailability } from "../../resources/content/availability";
import { writeContentSnippets } from "../../resources/contentSnippets/access";
import { type ContentSnippet, snippetBody } from "../../resources/contentSnippets/contentSnippets";
import { contentSnippetExample } from "../../resources/contentSnippets/examples";
import {
  localeInput,
  snippetBodyInputs,
  titleOptions,
} from "../../resources/contentSnippets/inputs";
import { InputError } from "../../values/inputError";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/content-snippets/createcontentsnippet
export const createContentSnippet = action({
  display: {
    label: "Create Content Snippet",
    description:
      "Create a short text for Fin and Copilot to answer from. Both may use it at once unless their switches are turned off, although Intercom's own default is off.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    title: limitedTextInput({ ...titleOptions, required: true }),
    ...snippetBodyInputs,
    locale: localeInput(" English when blank."),
    ...newAvailability({ fin: true, copilot: true, salesAgent: false }),
    audienceIds,
  },
  perform: async (context, { connection, ...snippet }) => {
    const client = createClient(connection, context, writeContentSnippets);
    const { title, bodyMarkdown, jsonBlocks, locale, audienceIds } = snippet;
    // Intercom would make an empty paragraph of it.
    if (bodyMarkdown === undefined && jsonBlocks === undefined) {
      throw new InputError("Body Markdown or Body Blocks: fill in one of them.");
    }
    const { data } = await client.post<ContentSnippet>("/content_snippets", {
      title,
      ...snippetBody(snippet),
      locale,
      ...availabilityFields(snippet),
      audience_ids: audienceIds.length > 0 ? audienceIds : undefined,
    });
    return { data };
  },
  examplePayload: { data: { ...contentSnippetExample, audience_ids: [] } },
});
