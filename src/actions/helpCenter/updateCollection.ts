import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import { clearFieldsInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { updateBody } from "../../resources/common/updateBody";
import { writeHelpCenter } from "../../resources/helpCenter/access";
import type { Collection } from "../../resources/helpCenter/collections";
import { renamedCollectionExample } from "../../resources/helpCenter/examples";
import {
  collectionDescription,
  collectionId,
  collectionName,
  newParentId,
  translatedContent,
} from "../../resources/helpCenter/inputs";
import { InputError } from "../../values/inputError";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/help-center/updatecollection
export const updateCollection = action({
  display: {
    label: "Update Collection",
    description:
      "Change the given fields of a collection, or move it inside of its help center. Customers see the change at once.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    collectionId,
    name: collectionName,
    description: collectionDescription,
    parentId: newParentId,
    translatedContent,
    clearFields: clearFieldsInput(["parent_id"], { prefix: "" }),
  },
  perform: async (context, { connection, collectionId, clearFields, ...collection }) => {
    if (collection.parentId === collectionId) {
      throw new InputError("Parent Collection ID: a collection cannot be inside of itself.");
    }
    const client = createClient(connection, context, writeHelpCenter);
    const fields = {
      name: collection.name,
      description: collection.description,
      parent_id: collection.parentId,
      translated_content: collection.translatedContent,
    };
    const { data } = await client.put<Collection>(
      path`/help_center/collections/${collectionId}`,
      // A null moves the collection to the top level.
      updateBody(fields, clearFields, null),
    );
    return { data };
  },
  examplePayload: { data: renamedCollectionExample },
});
