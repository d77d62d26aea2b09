import { action } from "@prismatic-io/spectral";
import { createClient, hasList } from "../../client/createClient";
import type { Segment } from "../../client/types";
import { connection } from "../../inputs/common";
import { segmentListExample } from "../../resources/segments/examples";
import { includeCount } from "../../resources/segments/inputs";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/segments/listsegments
export const listSegments = action({
  display: {
    label: "List Segments",
    description: "Returns all segments of the workspace.",
  },
  performSafety: "safe",
  inputs: { connection, includeCount },
  perform: async (context, { connection, includeCount }) => {
    const client = createClient(connection, context);
    const { data } = await client.get<{ segments: Segment[] }>("/segments", {
      params: { include_count: includeCount || undefined },
      answer: hasList("segments"),
    });
    return { data };
  },
  examplePayload: { data: segmentListExample },
});
