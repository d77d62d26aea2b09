import { action } from "@prismatic-io/spectral";
import { isAnything } from "../../client/answers";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import { booleanInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { aiContent } from "../../resources/aiContent/access";
import { sourceId } from "../../resources/aiContent/inputs";
import { InputError } from "../../values/inputError";

const CONFIRM = "Confirm Deletion of All Pages";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/ai-content/deletecontentimportsource
export const deleteContentImportSource = action({
  display: {
    label: "Delete Content Import Source",
    description:
      "Delete a source for good, together with all external pages that came from it. Fin answers from none of them afterwards.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    sourceId,
    confirmDeletion: booleanInput({
      label: CONFIRM,
      comments: "When true, deletes the source and all its pages. Nothing is deleted otherwise.",
    }),
  },
  perform: async (context, { connection, sourceId, confirmDeletion }) => {
    if (!confirmDeletion) {
      throw new InputError(
        `${CONFIRM}: it must be true, since all external pages of the source are deleted with it.`,
      );
    }
    const client = createClient(connection, context, aiContent);
    // Intercom answers with nothing.
    await client.delete(path`/ai/content_import_sources/${sourceId}`, { isExpected: isAnything });
    return { data: { type: "content_import_source", id: sourceId, deleted: true } };
  },
  examplePayload: { data: { type: "content_import_source", id: "33", deleted: true } },
});
