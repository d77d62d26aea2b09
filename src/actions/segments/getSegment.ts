import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import type { Segment } from "../../client/types";
import { connection } from "../../inputs/common";
import { segmentExample } from "../../resources/segments/examples";
import { segmentId } from "../../resources/segments/inputs";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/segments/retrievesegment
export const getSegment = action({
  display: {
    label: "Get Segment",
    description: "Returns one segment by its ID.",
  },
  performSafety: "safe",
  inputs: { connection, id: segmentId },
  perform: async (context, { connection, id }) => {
    const client = createClient(connection, context);
    const { data } = await client.get<Segment>(path`/segments/${id}`);
    return { data };
  },
  examplePayload: { data: segmentExample },
});
