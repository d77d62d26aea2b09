import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import type { Job } from "../../client/types";
import { connection } from "../../inputs/common";
import { jobExample } from "../../resources/tickets/examples";
import { jobId } from "../../resources/tickets/inputs";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/jobs/jobsstatus
export const getJobStatus = action({
  display: {
    label: "Get Job Status",
    description: "Returns whether a queued job is done, and what it created.",
  },
  performSafety: "safe",
  inputs: { connection, id: jobId },
  perform: async (context, { connection, id }) => {
    const client = createClient(connection, context);
    const { data } = await client.get<Job>(path`/jobs/status/${id}`);
    return { data };
  },
  examplePayload: { data: jobExample },
});
