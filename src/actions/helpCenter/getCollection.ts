import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import { connection } from "../../inputs/common";
import { readHelpCenter } from "../../resources/helpCenter/access";
import type { Collection } from "../../resources/helpCenter/collections";
import { collectionExample } from "../../resources/helpCenter/examples";
import { collectionId } from "../../resources/helpCenter/inputs";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/help-center/retrievecollection
export const getCollection = action({
  display: {
    label: "Get Collection",
    description:
      "Get one collection of a help center by its ID. One inside of another has no help_center_id: it is in the help center of that one.",
  },
  performSafety: "safe",
  inputs: { connection, collectionId },
  perform: async (context, { connection, collectionId }) => {
    const client = createClient(connection, context, readHelpCenter);
    const { data } = await client.get<Collection>(path`/help_center/collections/${collectionId}`);
    return { data };
  },
  examplePayload: { data: collectionExample },
});
