import { seeded } from "../../tools/intercom";
import { useIntercom } from "../support/intercom";

// The component waits in real time, so that Intercom's clock has to run too.
const local = useIntercom({ frozen: false });

/** Shows a client that there is room left, so that only the 429 itself makes it wait. */
const ROOM_LEFT = { "x-ratelimit-remaining": "5" };

const statuses = () => local.intercom.traffic.map(({ status }) => status);
/** The end of the rate-limit window each request arrived in. */
const windows = () =>
  local.intercom.traffic.map(({ responseHeaders }) => Number(responseHeaders["x-ratelimit-reset"]));

/** Moves Intercom's clock to a second before the end of a 10-second window. */
const almostNextWindow = () => {
  const { clock, settings } = local.intercom;
  // Nobody waits longer than these tests need.
  settings.resetLagSeconds = 0;
  clock.set(Math.ceil(clock.now() / 10_000) * 10_000 + 9_000);
};

describe("a 429", () => {
  it.each([
    ["seconds", "0"],
    ["an HTTP date", new Date(0).toUTCString()],
  ])("with Retry-After as %s is waited for by it, not by the reset", async (_, retryAfter) => {
    const farAway = String(local.intercom.clock.seconds() + 50);
    local.intercom.faults.add({
      status: 429,
      times: 3,
      headers: { "retry-after": retryAfter, "x-ratelimit-reset": farAway, ...ROOM_LEFT },
    });
    await local.run("listTags");
    expect(statuses()).toEqual([429, 429, 429, 200]);
  });

  it.each([
    ["clocks agree", 0],
    ["Intercom's clock is an hour ahead", 3_600_000],
    ["Intercom's clock is an hour behind", -3_600_000],
  ])("without Retry-After is waited for until the window ends: %s", async (_, skewMs) => {
    almostNextWindow();
    local.intercom.settings.skewMs = skewMs;
    local.intercom.faults.add({ status: 429, headers: ROOM_LEFT });
    await local.run("listTags");
    expect(statuses()).toEqual([429, 200]);
    const [first = 0, second = 0] = windows();
    expect(second - first).toBe(10);
  });

  it.each(["", "soon"])("with the reset %j is waited for all the same", async (reset) => {
    local.intercom.faults.add({
      status: 429,
      headers: { ...ROOM_LEFT, "x-ratelimit-reset": reset },
    });
    await local.run("listTags");
    expect(statuses()).toEqual([429, 200]);
  });

  it("is repeated for writes too, since it was not carried out", async () => {
    local.intercom.faults.add({ status: 429, headers: { "retry-after": "0", ...ROOM_LEFT } });
    await local.run("createContact", { email: "new@example.com" });
    expect(local.requests()).toEqual(["POST /contacts", "POST /contacts"]);
  });

  it("that asks for more than a minute is reported instead of being waited for", async () => {
    local.intercom.faults.add({ status: 429, headers: { "retry-after": "61", ...ROOM_LEFT } });
    const error = await local.fail("listTags");
    expect(error).toMatchObject({ status: 429, code: "rate_limit_exceeded", retryable: true });
    expect(error.message).toMatch(/"Exceeded rate limit of \d+ in 10_seconds".* Retrying stopped /);
    expect(statuses()).toEqual([429]);
  });

  it.each(["1 pending message data export jobs", "5 pending reporting dataset export jobs"])(
    "that counts %s is not waited for, since it ends with a job",
    async (limit) => {
      const message = `Exceeded rate limit of ${limit}`;
      local.intercom.faults.add({ status: 429, message, times: 9, headers: ROOM_LEFT });
      const error = await local.fail("createTag", { name: "Galley" });
      expect(error).toMatchObject({ status: 429, code: "rate_limit_exceeded" });
      expect(error.message).toContain(message);
      expect(statuses()).toEqual([429]);
    },
  );
});

describe("the quota of a window", () => {
  it("is never overdrawn: the next window is waited for", async () => {
    almostNextWindow();
    local.intercom.settings.quota = 3;
    const all = await local.run<{ data: unknown[] }>("listContacts", {
      fetchAll: true,
      perPage: 2,
    });
    expect(all.data).toHaveLength(local.intercom.workspace.activeContacts().length);
    expect(statuses()).toEqual(Array(6).fill(200));
    const [first = 0] = windows();
    expect(windows().map((end) => end - first)).toEqual([0, 0, 0, 10, 10, 10]);
  });

  it("that other clients used up is waited for", async () => {
    almostNextWindow();
    local.intercom.settings.quota = 0;
    const reading = local.run("getTicket", { id: seeded.ticket.id });
    while (local.requests().length < 1) await new Promise(setImmediate);
    local.intercom.settings.quota = 5;
    await reading;
    const [first = 0, second = 0] = windows();
    expect([statuses(), second - first]).toEqual([[429, 200], 10]);
  });

  it("leaves a line in the log, without debug mode", async () => {
    almostNextWindow();
    local.intercom.settings.resetLagSeconds = 2;
    local.intercom.settings.quota = 1;
    const logs: string[] = [];
    const inputs = { company_id: seeded.company.companyId, name: "Blue Moon" };
    await local.run("updateCompany", inputs, { logs });
    expect(logs).toEqual([
      expect.stringMatching(/^info Intercom: waiting \d+ s for the rate limit$/),
    ]);
  });

  it("does not matter when it has been renewed by the time of the answer", async () => {
    local.intercom.faults.add({
      status: 200,
      body: { type: "list", data: [], total_count: 0, pages: { type: "pages", next: null } },
      headers: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "1" },
    });
    await local.run("listCompanies", { fetchAll: true });
    expect(statuses()).toEqual([200]);
  });
});
