import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import { intercomIdInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { readUsersAndCompanies } from "../../resources/contacts/access";
import { segmentExample } from "../../resources/segments/examples";
import type { Segment } from "../../resources/segments/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/segments/retrievesegment
export const getSegment = action({
  display: {
    label: "Get Segment",
    description: "Get one segment by its ID.",
  },
  performSafety: "safe",
  inputs: {
    connection,
    id: intercomIdInput({
      label: "Segment ID",
      required: true,
      example: "655b2d3a9f1e4c0012345678",
      dataSource: "selectSegment",
      of: "segment",
    }),
  },
  perform: async (context, { connection, id }) => {
    const client = createClient(connection, context, readUsersAndCompanies);
    const { data } = await client.get<Segment>(path`/segments/${id}`);
    return { data };
  },
  examplePayload: { data: segmentExample },
});
