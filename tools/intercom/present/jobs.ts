import type { Job } from "../workspace/jobs";

/** A job, with the addresses of itself and of what it created. */
export const presentJob = ({ id, status, resource_type, resourceId }: Job, origin: string) => ({
  type: "job",
  id,
  url: `${origin}/jobs/status/${id}`,
  status,
  resource_type,
  resource_id: resourceId,
  resource_url: resourceId === null ? null : `${origin}/${resource_type}s/${resourceId}`,
});
