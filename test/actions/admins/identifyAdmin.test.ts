import { seeded } from "../../../tools/intercom";
import { useIntercom } from "../../support/intercom";

const local = useIntercom({ region: "EU", timezone: "Europe/Dublin" });

describe("Identify Admin", () => {
  it("returns the admin and the workspace behind the connection", async () => {
    const admin = await local.run("identifyAdmin");
    expect(local.lastRequest()).toEqual({
      method: "GET",
      path: "/me",
      query: {},
      json: undefined,
    });
    expect(admin).toMatchObject({
      type: "admin",
      id: seeded.admin.id,
      app: { id_code: "ecahpwf5", region: "EU", timezone: "Europe/Dublin" },
    });
  });

  it("goes on after Intercom was out of order for a moment", async () => {
    local.intercom.faults.add({ status: 500, times: 3, headers: { "retry-after": "0" } });
    expect(await local.run("identifyAdmin")).toMatchObject({ id: seeded.admin.id });
    expect(local.requests()).toHaveLength(4);
  });

  it("says how often it tried before it gave up", async () => {
    local.intercom.faults.add({ status: 503, times: 99, headers: { "retry-after": "0" } });
    const error = await local.fail("identifyAdmin");
    expect(error).toMatchObject({ status: 503, code: "service_unavailable", retryable: true });
    expect(error.message).toMatch(
      /^Intercom refused Identify Admin: service_unavailable, .* 10 attempts\)\. Retrying stopped /,
    );
    expect(local.requests()).toHaveLength(10);
  });
});
