import type { Workspace } from "./workspace";

/** How long a queued job takes. */
const JOB_SECONDS = 5;

/** Work that Intercom does after it has answered. */
export interface Job {
  id: string;
  resource_type: "ticket";
  readyAtSeconds: number;
  /** Does the work. Returns the id of what was made. */
  run: () => string;
  status: "pending" | "success" | "failed";
  resourceId: string | null;
}

/** Queues a job, which runs when it is asked for after a while. */
export const addJob = (workspace: Workspace, given: Pick<Job, "run"> & Partial<Job>): Job => {
  const job: Job = {
    id: workspace.ids.next("job"),
    resource_type: "ticket",
    readyAtSeconds: workspace.clock.seconds() + JOB_SECONDS,
    status: "pending",
    resourceId: null,
    ...given,
  };
  workspace.jobs.set(job.id, job);
  return job;
};

/** Runs a queued job that is due; otherwise does nothing. */
export const runJobWhenDue = ({ clock }: Workspace, job: Job): void => {
  if (job.status !== "pending" || clock.seconds() < job.readyAtSeconds) return;
  job.resourceId = job.run();
  job.status = "success";
};
