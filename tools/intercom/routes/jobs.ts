import { presentJob } from "../present/jobs";
import { ApiError } from "../server/errors";
import { needs, type Routes } from "../server/route";
import { runJobWhenDue } from "../workspace/jobs";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/jobs/jobsstatus

export const jobRoutes: Routes = {
  "GET /jobs/status/:id": needs("Read tickets", (call) => {
    const job = call.workspace.jobs.get(call.params.id ?? "");
    if (!job) throw new ApiError(404, "job_not_found", "Job Not Found");
    runJobWhenDue(call.workspace, job);
    return presentJob(job, call.origin);
  }),
};
