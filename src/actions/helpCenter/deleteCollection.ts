import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import type { Deleted } from "../../client/types";
import { booleanInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { writeHelpCenter } from "../../resources/helpCenter/access";
import { collectionId } from "../../resources/helpCenter/inputs";
import { InputError } from "../../values/inputError";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/help-center/deletecollection
export const deleteCollection = action({
  display: {
    label: "Delete Collection",
    description:
      "Delete a collection for good. Intercom does not document what happens to the articles and collections in it: move them out before, where they are to stay.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    collectionId,
    confirmDeletion: booleanInput({
      label: "Confirm Deletion",
      comments:
        "When true, deletes the collection, whatever happens to the articles and collections in it; nothing is deleted otherwise.",
    }),
  },
  perform: async (context, { connection, collectionId, confirmDeletion }) => {
    if (!confirmDeletion) {
      throw new InputError(
        `Confirm Deletion: it must be true to delete collection ${collectionId}, since Intercom does not document what happens to the articles and collections in it.`,
      );
    }
    const client = createClient(connection, context, writeHelpCenter);
    const { data } = await client.delete<Deleted>(path`/help_center/collections/${collectionId}`);
    return { data };
  },
  examplePayload: { data: { id: "159", object: "collection", deleted: true } },
});
