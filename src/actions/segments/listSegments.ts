import { action } from "@prismatic-io/spectral";
import { hasList } from "../../client/answers";
import { createClient } from "../../client/createClient";
import { booleanInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { readUsersAndCompanies } from "../../resources/contacts/access";
import { segmentExample } from "../../resources/segments/examples";
import type { Segment } from "../../resources/segments/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/segments/listsegments
export const listSegments = action({
  display: {
    label: "List Segments",
    description: "List all segments of the workspace. Returns { segments: […] }.",
  },
  performSafety: "safe",
  inputs: {
    connection,
    includeCount: booleanInput({
      label: "Include Count",
      comments: "When true, each segment says how many contacts belong to it.",
    }),
  },
  perform: async (context, { connection, includeCount }) => {
    const client = createClient(connection, context, readUsersAndCompanies);
    const { data } = await client.get<{ type: string; segments: Segment[]; pages: object }>(
      "/segments",
      {
        params: { include_count: includeCount || undefined },
        isExpected: hasList("segments"),
      },
    );
    return { data };
  },
  examplePayload: {
    data: {
      type: "segment.list",
      segments: [segmentExample],
      pages: {},
    },
  },
});
