import { seeded } from "../../tools/intercom";
import { useIntercom } from "../support/intercom";
import { itSends } from "../support/requests";

const local = useIntercom();

const { id } = seeded.admin;

itSends(local, [
  ["listTeams", {}, "GET /teams", undefined],
  ["getTeam", { teamId: "814865" }, "GET /teams/814865", undefined],
  [
    "getTeamMetrics",
    { teamId: "814865", idleThreshold: "7200" },
    "GET /teams/814865/metrics?idle_threshold=7200",
    undefined,
  ],
]);

describe("List Teams", () => {
  it("returns all teams", async () => {
    const { teams } = await local.run<{ teams: { id: string }[] }>("listTeams");
    expect(teams.map((team) => team.id)).toEqual([...local.intercom.workspace.teams.keys()]);
  });

  it("fails when the token is dead", async () => {
    local.intercom.tokens.clear();
    expect(await local.fail("listTeams")).toMatchObject({ name: "ConnectionError" });
  });
});

describe("Get Team", () => {
  it("returns the team with its admins", async () => {
    expect(await local.run("getTeam", { teamId: seeded.team.id })).toMatchObject({
      id: seeded.team.id,
      admin_ids: [991267645, 991267646],
    });
  });

  it("fails for an unknown one", async () => {
    expect(await local.fail("getTeam", { teamId: "1" })).toMatchObject({ code: "team_not_found" });
  });
});

describe("Get Team Metrics", () => {
  it("counts the conversations of each admin", async () => {
    const metrics = await local.run("getTeamMetrics", {
      teamId: seeded.team.id,
      idleThreshold: "7200",
    });
    expect(metrics.data).toMatchObject([
      { admin_id: id, open: 3, idle: 0 },
      { admin_id: seeded.otherAdmin.id },
    ]);
  });

  it.each(["0", "86401"])(
    "refuses the threshold %s, which Intercom would change",
    async (given) => {
      const error = await local.fail("getTeamMetrics", { teamId: "1", idleThreshold: given });
      expect(error.message).toMatch(/^Idle Threshold: .* whole number from 1 to 86400\.$/);
      expect(local.requests()).toEqual([]);
    },
  );

  it("says that the plan lacks real-time monitoring", async () => {
    local.intercom.faults.add({
      status: 403,
      code: "api_plan_restricted",
      message: "Real-time monitoring is not enabled for your workspace.",
    });
    const error = await local.fail("getTeamMetrics", { teamId: seeded.team.id });
    expect(error).toMatchObject({ status: 403, code: "api_plan_restricted", retryable: false });
  });
});
