import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { getList } from "../../client/getList";
import { path } from "../../client/path";
import { connection } from "../../inputs/common";
import { readUsersAndCompanies } from "../../resources/contacts/access";
import { namedContactId } from "../../resources/contacts/inputs";
import { attachedSegmentsExample } from "../../resources/segments/examples";
import type { Segment } from "../../resources/segments/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/contacts/listsegmentsforacontact
export const listContactSegments = action({
  display: {
    label: "List Contact Segments",
    description: "List the segments that a contact belongs to.",
  },
  performSafety: "safe",
  inputs: { connection, id: namedContactId },
  perform: async (context, { connection, id }) => {
    const client = createClient(connection, context, readUsersAndCompanies);
    const data = await getList<Segment>(client, path`/contacts/${id}/segments`);
    return { data };
  },
  examplePayload: { data: attachedSegmentsExample },
});
