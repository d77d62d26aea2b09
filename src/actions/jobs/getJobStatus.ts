import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import { idInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { type Job, jobExample } from "../../resources/jobs/job";
import { readTickets } from "../../resources/tickets/access";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/jobs/jobsstatus
export const getJobStatus = action({
  display: {
    label: "Get Job Status",
    description:
      "Get whether a queued job, such as that of Enqueue Ticket, is done, and what it created.",
  },
  performSafety: "safe",
  inputs: {
    connection,
    id: idInput({
      of: "job",
      label: "Job ID",
      required: true,
      example: "20",
      comments: "ID of the job: id in the result of Enqueue Ticket.",
    }),
  },
  perform: async (context, { connection, id }) => {
    const client = createClient(connection, context, readTickets);
    const { data } = await client.get<Job>(path`/jobs/status/${id}`);
    return { data };
  },
  examplePayload: { data: jobExample },
});
