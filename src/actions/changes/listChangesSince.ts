import { action } from "@prismatic-io/spectral";
import { changesSinceExample } from "../../changes/examples";
import { resourceType, since } from "../../changes/inputs";
import { RESOURCES } from "../../changes/records";
import { changesSince } from "../../changes/since";
import { createClient } from "../../client/createClient";
import { connection } from "../../inputs/common";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/contacts/searchcontacts
export const listChangesSince = action({
  display: {
    label: "List Changes Since",
    description:
      "Returns all contacts, companies, conversations or tickets that were created or changed since a time, for catching up on missed webhooks.",
  },
  performSafety: "safe",
  inputs: { connection, resourceType, since },
  perform: async (context, { connection, resourceType, since }) => {
    const client = createClient(connection, context);
    return { data: await changesSince(client, RESOURCES[resourceType], since) };
  },
  examplePayload: { data: changesSinceExample },
});
