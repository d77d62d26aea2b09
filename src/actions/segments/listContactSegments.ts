import { action } from "@prismatic-io/spectral";
import { hasList } from "../../client/answers";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import type { List } from "../../client/types";
import { connection } from "../../inputs/common";
import { readUsersAndCompanies } from "../../resources/contacts/access";
import { contactId } from "../../resources/contacts/inputs";
import { attachedSegmentsExample } from "../../resources/segments/examples";
import type { Segment } from "../../resources/segments/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/contacts/listsegmentsforacontact
export const listContactSegments = action({
  display: {
    label: "List Contact Segments",
    description: "Returns the segments a contact belongs to.",
  },
  performSafety: "safe",
  inputs: { connection, id: contactId },
  perform: async (context, { connection, id }) => {
    const client = createClient(connection, context, readUsersAndCompanies);
    const { data } = await client.get<List<Segment>>(path`/contacts/${id}/segments`, {
      isExpected: hasList("data"),
    });
    return { data };
  },
  examplePayload: { data: attachedSegmentsExample },
});
