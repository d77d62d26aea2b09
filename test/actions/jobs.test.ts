import { seeded } from "../../tools/intercom";
import { useIntercom } from "../support/intercom";

const local = useIntercom();

describe("Get Job Status", () => {
  it("returns the job", async () => {
    const job = await local.run("getJobStatus", { id: seeded.job.id });
    expect(local.lastRequest()).toMatchObject({ method: "GET", path: "/jobs/status/20" });
    expect(job).toMatchObject({ status: "success", resource_id: "774" });
  });

  it("fails for an unknown job", async () => {
    const error = await local.fail("getJobStatus", { id: "404" });
    expect(error).toMatchObject({ status: 404, code: "job_not_found" });
  });
});
