import timers from "node:timers/promises";
import { seeded } from "../../tools/intercom";
import { useIntercom } from "../support/intercom";
import { simulatedPauses } from "../support/pauses";

const local = useIntercom();
const pauses = simulatedPauses(local);

/** One run of a flow, whose first step sets its time limit. */
const limitedRun = async (seconds: number) => {
  const execution = { executionState: {} };
  await local.run("setTimeLimit", { seconds: String(seconds) }, { execution });
  return execution;
};

type Execution = Awaited<ReturnType<typeof limitedRun>>;

const { id } = seeded.contact;
const getContact = (execution?: Execution) => local.run("getContact", { id }, { execution });
const failToGet = (execution?: Execution) => local.fail("getContact", { id }, { execution });

const refuse = (status: number, retryAfter: number) =>
  local.intercom.faults.add({
    status,
    headers: { "retry-after": String(retryAfter), "x-ratelimit-remaining": "9" },
  });

/** Time in which the flow does something else. */
const pass = (seconds: number) => timers.setTimeout(seconds * 1_000);

const AGAIN = "Raise its Seconds, or run the flow again later.";

describe("Set Time Limit", () => {
  it("says when the time is over, and keeps it for the run", async () => {
    const execution = { executionState: {} };
    const limit = await local.run("setTimeLimit", { seconds: "20" }, { execution });
    expect(limit).toEqual({
      seconds: 20,
      ends_at: new Date(Date.now() + 20_000).toISOString(),
    });
    expect(execution.executionState).toEqual({ intercomTimeLimit: limit });
    expect(local.requests()).toEqual([]);
  });

  it.each(["-1", "901", "1.5", "soon"])("refuses %j", async (seconds) => {
    const { message } = await local.fail("setTimeLimit", { seconds });
    expect(message).toBe(`Seconds: "${seconds}" is not a whole number from 0 to 900.`);
  });

  it.each([
    ["a number", 20],
    ["an object without a time", { seconds: 20 }],
    ["a time that is none", { seconds: 20, ends_at: "soon" }],
    ["nothing", null],
  ])("is the one way to write the limit: %s fails before any request", async (_what, limit) => {
    const error = await failToGet({ executionState: { intercomTimeLimit: limit } });
    expect(error.message).toBe(
      "intercomTimeLimit of the execution state must be what Set Time Limit returns.",
    );
    expect(local.requests()).toEqual([]);
  });
});

describe("a wait before another attempt", () => {
  it("is made where it fits", async () => {
    refuse(429, 19);
    await getContact(await limitedRun(20));
    expect(pauses).toEqual([19_000]);
  });

  it.each([
    [429, 8, "asks for a wait of 8 s, and 5 s are left of the 5 s of Set Time Limit"],
    [503, 8, "asks for a wait of 8 s, and 5 s are left of the 5 s of Set Time Limit"],
  ])("after HTTP %i is not made where it does not fit", async (status, wait, words) => {
    refuse(status, wait);
    const error = await failToGet(await limitedRun(5));
    expect(error).toMatchObject({ status, retryable: true });
    expect(error.message).toContain(`. Another attempt ${words}. ${AGAIN}`);
    expect(pauses).toEqual([]);
    expect(local.requests()).toHaveLength(1);
  });

  it("has what the steps before it and the rest of the flow left", async () => {
    const execution = await limitedRun(20);
    refuse(429, 10);
    await getContact(execution);
    await pass(5);
    refuse(429, 6);
    const { message } = await failToGet(execution);
    expect(message).toContain("a wait of 6 s, and 5 s are left of the 20 s of Set Time Limit");
  });

  it("is as long as ever in another run", async () => {
    await limitedRun(5);
    refuse(429, 50);
    await getContact();
    expect(pauses).toEqual([50_000]);
  });

  it("is never made with 0 seconds, which let requests pass", async () => {
    const execution = await limitedRun(0);
    await pass(1);
    await getContact(execution);
    refuse(503, 0);
    const { message } = await failToGet(execution);
    expect(message).toContain("a wait of 1 s, and 0 s are left of the 0 s of Set Time Limit");
    expect(local.requests()).toHaveLength(2);
  });
});

describe("once the time is over", () => {
  it("no request is sent", async () => {
    const execution = await limitedRun(20);
    await pass(20);
    const error = await failToGet(execution);
    expect(error).toMatchObject({ name: "IntercomError", code: "out_of_time", retryable: true });
    expect(error.message).toBe(
      `Get Contact stopped: Nothing is left of the 20 s of Set Time Limit. ${AGAIN}`,
    );
    expect(local.requests()).toEqual([]);
  });

  it("a later Set Time Limit begins anew", async () => {
    const execution = await limitedRun(20);
    await pass(20);
    await local.run("setTimeLimit", { seconds: "5" }, { execution });
    expect(await getContact(execution)).toMatchObject({ id });
  });
});

describe("where the quota of a window is used up", () => {
  const LATE = /Intercom's rate limit asks for a wait of (9|10) s, and 5 s are left of the 5 s/;

  beforeEach(() => {
    local.intercom.settings.quota = 3;
  });

  it("Fetch All fails at once, and returns no part of the list", async () => {
    const execution = await limitedRun(5);
    const error = await local.fail("listContacts", { fetchAll: true, perPage: "1" }, { execution });
    expect(error.message).toMatch(/^List Contacts stopped: Intercom's rate limit asks/);
    expect(error.message).toMatch(LATE);
    expect(local.requests()).toHaveLength(3);
  });

  it("a bulk action says what was done, and begins nothing further", async () => {
    const contacts = Array.from({ length: 40 }, (_, index) => ({
      email: `passenger${index}@example.com`,
      role: "user",
    }));
    const { results, done, failed, skipped } = await local.run<Bulk>(
      "upsertContacts",
      { contacts },
      { execution: await limitedRun(5) },
    );
    const saved = local.intercom.workspace.activeContacts().map(({ email }) => email);
    expect(results.map(({ status }) => status === "done")).toEqual(
      contacts.map(({ email }) => saved.includes(email)),
    );
    expect(done + failed + skipped).toBe(40);
    expect(skipped).toBeGreaterThan(0);
    const errors = results.flatMap(({ error }) => error ?? []);
    expect(errors).toHaveLength(failed);
    for (const { code, message } of errors) {
      expect(code).toBe("out_of_time");
      expect(message).toMatch(LATE);
    }
  });

  it("an action of several requests says what was saved", async () => {
    const inputs = { email: "book@example.com", companyIds: ["6", "7", "8"] };
    const error = await local.fail("createContact", inputs, { execution: await limitedRun(5) });
    expect(error).toMatchObject({
      saved: [expect.stringMatching(/^the fields of the contact/), 'membership in the company "6"'],
      unsaved: ['membership in the company "7"', 'membership in the company "8"'],
    });
    expect(error.message).toMatch(LATE);
  });
});

interface Bulk {
  results: { status: string; error?: { code: string; message: string } }[];
  done: number;
  failed: number;
  skipped: number;
}

describe("what else would be waited for", () => {
  it("is no export: its ID is in the error", async () => {
    local.intercom.settings.exports.seconds = 60;
    const error = await local.fail(
      "exportMessageData",
      { createdAtAfter: "2026-02-01", createdAtBefore: "2026-02-28" },
      { execution: await limitedRun(2) },
    );
    expect(error.message).toMatch(
      /The export al9w\w+ asks for a wait of 3 s, and 2 s are left .* Saved: the export job al9w\w+\./,
    );
  });

  it("is no recording of a call", async () => {
    const inputs = { callId: seeded.freshCall.id, waitMinutes: "5" };
    const error = await local.fail("getCallRecording", inputs, {
      execution: await limitedRun(2),
    });
    expect(error.message).toContain("The recording asks for a wait of 3 s, and 2 s are left");
  });

  it("is no scroll of another step", async () => {
    const fault = { path: "/companies/scroll", status: 400, code: "scroll_exists" };
    local.intercom.faults.add(fault);
    local.intercom.faults.add({
      path: "/companies",
      status: 200,
      body: { data: [{ id: "1" }], total_count: 20_000, pages: {} },
    });
    const inputs = { fetchAll: true };
    const error = await local.fail("listCompanies", inputs, { execution: await limitedRun(0) });
    expect(error.message).toContain("Another scroll of the app asks for a wait of 1 s, and 0 s");
  });
});
