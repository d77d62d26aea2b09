import { seeded } from "../../../tools/intercom";
import { accessTokenConnection, runDataSource } from "../../../tools/platform/runner";
import { useIntercom } from "../../support/intercom";

const local = useIntercom();

const { id } = seeded.ticket;
const stored = () => local.intercom.workspace.tickets.get(id);

afterEach(() => jest.restoreAllMocks());

describe.each<[string, object, object]>([
  ["closeTicket", {}, { open: false }],
  ["reopenTicket", {}, { open: true }],
  ["assignTicket", { assigneeId: seeded.otherAdmin.id }, { assignee_id: seeded.otherAdmin.id }],
  ["snoozeTicket", { snoozedUntil: "2031-01-31T09:00:00Z" }, { snoozed_until: 1927616400 }],
])("%s", (key, inputs, change) => {
  it("changes one thing, in the name of the admin behind the token", async () => {
    await local.run(key, { id, ...inputs });
    expect(local.requests()).toEqual(["GET /me", `PUT /tickets/${id}`]);
    expect(local.lastRequest().json).toEqual({
      ...change,
      admin_id: Number(seeded.admin.id),
      skip_notifications: false,
    });
  });

  it("names the given admin by number, and notifies nobody if asked to", async () => {
    const adminId = seeded.otherAdmin.id;
    await local.run(key, { id, ...inputs, adminId, skipNotifications: "true" });
    expect(local.requests()).toEqual([`PUT /tickets/${id}`]);
    expect(local.lastRequest().json).toEqual({
      ...change,
      admin_id: Number(adminId),
      skip_notifications: true,
    });
    expect(stored()?.skipNotifications).toBe(true);
  });

  it("asks who is behind the token once in a run", async () => {
    const run = { executionId: `run of ${key}` };
    await local.run(key, { id, ...inputs }, run);
    await local.run(key, { id, ...inputs }, run);
    expect(local.requests().filter((request) => request === "GET /me")).toHaveLength(1);
  });

  it("returns the ticket with readable attributes", async () => {
    expect(await local.run(key, { id, ...inputs })).toMatchObject({
      id,
      readable_attributes: { Title: "The engine stutters", priority: "High" },
    });
  });

  it("says what takes the number of the Inbox", async () => {
    const error = await local.fail(key, { id: seeded.ticket.number, ...inputs });
    expect(error).toMatchObject({ status: 404, code: "ticket_not_found" });
    expect(error.message).toContain("Get Ticket by Number takes");
  });

  it.each([
    [{ id: "wash@example.com" }, /^Ticket ID: "wash@example.com" is an email address/],
    [{ adminId: "Zoe" }, /^Admin ID: "Zoe" is not the ID of an admin/],
  ])("refuses %j before any request", async (wrong, message) => {
    const error = await local.fail(key, { id, ...inputs, ...wrong });
    expect(error.message).toMatch(message);
    expect(local.requests()).toEqual([]);
  });
});

describe("Close Ticket and Reopen Ticket", () => {
  it("close, which ends the snoozing, and open again, and leave the state", async () => {
    await local.run("snoozeTicket", { id, snoozedUntil: "2031-01-31T09:00:00Z" });
    const closed = await local.run("closeTicket", { id });
    expect(closed).toMatchObject({ open: false, ticket_state: { category: "in_progress" } });
    expect(closed).not.toHaveProperty("snoozed_until");
    expect(await local.run("reopenTicket", { id })).toMatchObject({
      open: true,
      ticket_state: { category: "in_progress" },
    });
  });
});

describe("Assign Ticket", () => {
  it("assigns to an admin or to a team", async () => {
    await local.run("assignTicket", { id, assigneeId: seeded.team.id });
    expect(stored()).toMatchObject({ teamAssigneeId: seeded.team.id });
    await local.run("assignTicket", { id, assigneeId: seeded.otherAdmin.id });
    expect(stored()).toMatchObject({ adminAssigneeId: seeded.otherAdmin.id });
  });

  it.each(["0", 0])("unassigns by %j, which is no blank", async (assigneeId) => {
    const ticket = await local.run("assignTicket", { id, assigneeId });
    expect(local.lastRequest().json).toMatchObject({ assignee_id: "0" });
    expect(ticket).toMatchObject({ admin_assignee_id: 0, team_assignee_id: 0 });
  });

  it.each([
    ["", "Admin or Team ID is required and was left blank."],
    [
      "Zoe",
      'Admin or Team ID: "Zoe" is not the ID of an admin or team, a whole number. Select Assignee lists them.',
    ],
  ])("refuses %j, so that nothing is unassigned by accident", async (assigneeId, message) => {
    expect((await local.fail("assignTicket", { id, assigneeId })).message).toBe(message);
    expect(local.requests()).toEqual([]);
  });

  it("says where IDs are when nobody has this one", async () => {
    const error = await local.fail("assignTicket", { id, assigneeId: "404" });
    expect(error).toMatchObject({ status: 404, code: "assignee_not_found" });
    expect(error.message).toContain("No teammate or team has this Admin or Team ID");
  });

  it("is offered nobody, teams and admins", async () => {
    const connection = accessTokenConnection(local.intercom);
    const choices = await runDataSource("selectAssignee", { connection });
    expect(choices[0]).toEqual({ key: "0", label: "Nobody (unassigns the ticket)" });
    expect(choices.map(({ key }) => key)).toEqual(
      expect.arrayContaining([seeded.team.id, seeded.otherAdmin.id]),
    );
  });
});

describe("Snooze Ticket", () => {
  const now = () => jest.spyOn(Date, "now").mockReturnValue(1_772_443_800_999);

  it.each([
    ["1", 1_772_447_400],
    [24, 1_772_530_200],
  ])("snoozes for %j hours from now", async (snoozeHours, snoozed_until) => {
    now();
    await local.run("snoozeTicket", { id, snoozeHours });
    expect(local.lastRequest().json).toMatchObject({ snoozed_until });
    expect(stored()).toMatchObject({ snoozed_until });
  });

  const EXACTLY_ONE = "Fill in exactly one of Snoozed Until and Snooze for Hours.";

  it.each([
    [{}, EXACTLY_ONE],
    [{ snoozedUntil: " ", snoozeHours: "" }, EXACTLY_ONE],
    [{ snoozedUntil: "2031-01-31", snoozeHours: "1" }, EXACTLY_ONE],
    [{ snoozedUntil: "2026-03-01" }, 'Snoozed Until: "2026-03-01" is in the past.'],
    [{ snoozeHours: "0" }, 'Snooze for Hours: "0" is not a whole number from 1 to 87600.'],
    [{ snoozeHours: "1.5" }, 'Snooze for Hours: "1.5" is not a whole number from 1 to 87600.'],
    [
      { snoozeHours: "1927616400" },
      'Snooze for Hours: "1927616400" is not a whole number from 1 to 87600.',
    ],
  ])("refuses %j before any request", async (inputs, message) => {
    now();
    const error = await local.fail("snoozeTicket", { id, ...inputs });
    expect(error).toMatchObject({ name: "InputError", message });
    expect(local.requests()).toEqual([]);
  });
});
