import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { connection } from "../../inputs/common";
import { writeHelpCenter } from "../../resources/helpCenter/access";
import { COLLECTION_LIST, type Collection } from "../../resources/helpCenter/collections";
import { collectionExample } from "../../resources/helpCenter/examples";
import {
  collectionDescription,
  newCollectionHelpCenterId,
  parentId,
  requiredCollectionName,
  translatedContent,
} from "../../resources/helpCenter/inputs";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/help-center/createcollection
export const createCollection = action({
  display: {
    label: "Create Collection",
    description:
      "Create a collection of articles, at the top of a help center or inside of another collection. Each call creates another one, also under the same name.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    name: requiredCollectionName,
    description: collectionDescription,
    parentId,
    helpCenterId: newCollectionHelpCenterId,
    translatedContent,
  },
  perform: async (context, { connection, ...collection }) => {
    const client = createClient(connection, context, writeHelpCenter);
    const { helpCenterId } = collection;
    const { data } = await client.post<Collection>(COLLECTION_LIST.url, {
      name: collection.name,
      description: collection.description,
      // The only one of these IDs that is a number.
      help_center_id: helpCenterId === undefined ? undefined : Number(helpCenterId),
      parent_id: collection.parentId,
      translated_content: collection.translatedContent,
    });
    return { data };
  },
  examplePayload: { data: { ...collectionExample, id: "181" } },
});
