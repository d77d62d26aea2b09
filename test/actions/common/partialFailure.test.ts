import { type Fault, seeded } from "../../../tools/intercom";
import { accessTokenConnection, runAction } from "../../../tools/platform/runner";
import { useIntercom } from "../../support/intercom";
import { withoutPauses } from "../../support/pauses";

withoutPauses();

const local = useIntercom();

const { id, email } = seeded.contact;
const NEW = "simon@example.com";
// Anything else remaining would make the client wait for the next window.
const AT_ONCE = { "retry-after": "0", "x-ratelimit-remaining": "9" };

type Inputs = Record<string, unknown>;

const stored = (contactId: unknown = id) =>
  local.intercom.workspace.contacts.get(String(contactId));
const withEmail = (address: string) =>
  [...local.intercom.workspace.contacts.values()].filter((contact) => contact.email === address);
const companiesOf = (contactId: unknown = id) =>
  [...(stored(contactId)?.companyIds ?? [])].map(
    (companyId) => local.intercom.workspace.companies.get(companyId)?.company_id,
  );
const ownIds = () =>
  [...local.intercom.workspace.companies.values()].map(({ company_id }) => company_id);
const membership = (companyId: string) => `membership in the company "${companyId}"`;
const writes = () => local.requests().filter((request) => !/^GET|search$/.test(request));

/** Actions that may be run again, on a user that exists. */
const ON_WASH: [action: string, inputs: Inputs][] = [
  ["updateContact", { id }],
  ["upsertContact", { email }],
  ["createOrUpdateUser", { email }],
];

describe("companies of a contact", () => {
  it.each([
    ...ON_WASH,
    ["updateUser", { value: email }] as [string, Inputs],
    ["createContact", { email: NEW }] as [string, Inputs],
    ["findOrCreateContact", { email: NEW }] as [string, Inputs],
  ])(
    "%s attaches each once, by Intercom's ID, and creates what is missing",
    async (action, who) => {
      const companyIds = ["9", "guild", "9", " "];
      await local.run(action, { ...who, name: "Member", companyIds });
      const [contact] = withEmail(String(who.email ?? email));
      expect(companiesOf(contact?.id).slice(-2)).toEqual(["9", "guild"]);
      expect(contact?.name).toBe("Member");
      const attached = local.intercom.traffic
        .filter(
          ({ method, path }) => method === "POST" && /^\/contacts\/\w+\/companies$/.test(path),
        )
        .map(({ json }) => json);
      const idOf = (own: string) =>
        [...local.intercom.workspace.companies.values()].find(
          ({ company_id }) => company_id === own,
        )?.id;
      expect(attached).toEqual([{ id: idOf("9") }, { id: idOf("guild") }]);
      expect(ownIds().filter((own) => own === "guild")).toHaveLength(1);
    },
  );

  it("stay when others are added, and an existing company is not changed", async () => {
    const before = structuredClone(local.intercom.workspace.companies.get(seeded.company.id));
    await local.run("updateContact", { id, companyIds: [seeded.company.companyId, "9"] });
    expect(companiesOf()).toEqual(["6", "7", "9"]);
    expect(local.intercom.workspace.companies.get(seeded.company.id)).toEqual(before);
  });

  it("need no other field", async () => {
    const contact = await local.run("updateContact", { id, companyIds: ["9"] });
    expect(local.requests().filter((request) => request.startsWith("PUT"))).toEqual([]);
    expect(contact).toMatchObject({ id, companies: { total_count: 3 } });
  });

  it("can be more than the ten that a contact carries", async () => {
    const companyIds = Array.from({ length: 12 }, (_, number) => `C${number}`);
    const contact = await local.run("updateContact", { id, companyIds });
    expect(contact).toMatchObject({ companies: { total_count: 14, has_more: true } });
    expect(companiesOf()).toEqual(expect.arrayContaining(companyIds));
  });

  it("are not looked at before the contact itself is saved", async () => {
    const error = await local.fail("updateContact", { id, ownerId: "1", companyIds: ["guild"] });
    expect(error).toMatchObject({ status: 400, field: "owner_id" });
    expect(error).not.toHaveProperty("saved");
    expect(writes()).toEqual([`PUT /contacts/${id}`]);
  });
});

const THREE = { name: "Member", companyIds: ["9", "guild", "10"] };
const fields = `the fields of the contact ${id}`;
const ATTACH = { method: "POST", path: `/contacts/${id}/companies` };

/** The requests at which a run can break off, and what is done by then. */
const BREAKS: [name: string, at: Pick<Fault, "method" | "path" | "skip">, done: string[]][] = [
  ["the first company is looked up", { method: "GET", path: "/companies" }, []],
  ["the first company is attached", ATTACH, []],
  [
    "the second company is looked up",
    { method: "GET", path: "/companies", skip: 1 },
    [membership("9")],
  ],
  ["the second company is created", { method: "POST", path: "/companies" }, [membership("9")]],
  ["the second company is attached", { ...ATTACH, skip: 1 }, [membership("9")]],
  ["the third company is attached", { ...ATTACH, skip: 2 }, [membership("9"), membership("guild")]],
];
const ALL = ["9", "guild", "10"].map(membership);

const REFUSALS: [name: string, what: { status: number; code?: string }][] = [
  ["400", { status: 400, code: "parameter_invalid" }],
  ["403", { status: 403, code: "api_plan_restricted" }],
  ["404", { status: 404 }],
];
const OUTAGES: typeof REFUSALS = [
  ["429", { status: 429 }],
  ["500", { status: 500 }],
  ["503", { status: 503 }],
];

/** A company that is not found is created: a 404 to a look-up breaks nothing off. */
const breaksOff = (at: (typeof BREAKS)[number][1], status: number) =>
  status !== 404 || at.method !== "GET";

const EACH = BREAKS.flatMap(([when, at, done]) =>
  [...REFUSALS, ...OUTAGES]
    .filter(([, { status }]) => breaksOff(at, status))
    .map(([name, what]) => ({ name, when, at, what, done })),
);

describe("a run that breaks off", () => {
  const breakOff = (fault: Fault) =>
    local.intercom.faults.add({ headers: AT_ONCE, times: 10, ...fault } as Fault);
  const finished = () => {
    expect(stored()?.name).toBe("Member");
    expect(companiesOf().sort()).toEqual(["10", "6", "7", "9", "guild"]);
    expect(ownIds().filter((own) => own === "guild")).toHaveLength(1);
    expect(withEmail(email)).toHaveLength(1);
  };

  describe.each(ON_WASH)("of %s", (action, who) => {
    it.each(EACH)(
      "by $name when $when tells what was saved, and can be run again",
      async ({ at, what, done }) => {
        breakOff({ ...at, ...what });
        const saved = [fields, ...done];
        const unsaved = ALL.filter((each) => !done.includes(each));
        const error = await local.fail(action, { ...who, ...THREE });
        expect(error).toMatchObject({ name: "IntercomError", status: what.status });
        expect(error).toMatchObject({ saved, unsaved });
        expect(error.message).toContain(
          `Saved: ${saved.join(", ")}. Not saved: ${unsaved.join(", ")}. Running the step again finishes the work.`,
        );
        expect(stored()?.name).toBe("Member");
        local.intercom.faults.clear();
        await local.run(action, { ...who, ...THREE });
        finished();
      },
    );
  });

  describe("of updateUser", () => {
    const run = () =>
      runAction<Inputs>("updateUser", {
        connection: accessTokenConnection(local.intercom),
        value: email,
        ...THREE,
      });

    it.each(REFUSALS)("by %s goes on as data that says what was saved", async (_, what) => {
      breakOff({ ...ATTACH, skip: 1, ...what });
      expect(await run()).toMatchObject({
        branch: "Unsuccessful",
        data: {
          status: what.status,
          saved: [fields, membership("9")],
          unsaved: [membership("guild"), membership("10")],
        },
      });
      local.intercom.faults.clear();
      expect(await run()).toMatchObject({ branch: "Success", data: { name: "Member" } });
      finished();
    });

    it.each(OUTAGES)("by %s is thrown and says what was saved", async (_, what) => {
      breakOff({ ...ATTACH, skip: 1, ...what });
      await expect(run()).rejects.toMatchObject({
        retryable: true,
        saved: [fields, membership("9")],
        unsaved: [membership("guild"), membership("10")],
      });
      local.intercom.faults.clear();
      await run();
      finished();
    });
  });

  it.each(REFUSALS)("by %s at its first step says that nothing was saved", async (_, what) => {
    breakOff({ ...ATTACH, ...what });
    const error = await local.fail("updateContact", { id, companyIds: ["9"] });
    expect(error).toMatchObject({ status: what.status });
    expect(error).not.toHaveProperty("saved");
    expect(companiesOf()).toEqual(["6", "7"]);
  });

  it("after it created the user leaves one user, whom the next run completes", async () => {
    const inputs = { email: NEW, ...THREE };
    breakOff({ method: "POST", path: /^\/contacts\/\w+\/companies$/, skip: 1, status: 403 });
    const error = await local.fail("createOrUpdateUser", inputs);
    const [created] = withEmail(NEW);
    expect(error).toMatchObject({
      saved: [`the fields of the contact ${created?.id}`, membership("9")],
      unsaved: [membership("guild"), membership("10")],
    });
    local.intercom.faults.clear();
    const user = await local.run("createOrUpdateUser", inputs);
    expect(user.id).toBe(created?.id);
    expect(withEmail(NEW)).toHaveLength(1);
    expect(companiesOf(user.id)).toEqual(["9", "guild", "10"]);
  });

  it.each(["createContact", "findOrCreateContact"])(
    "of %s does not advise to run it again, which would not finish the work",
    async (action) => {
      breakOff({ method: "POST", path: /^\/contacts\/\w+\/companies$/, status: 403 });
      const error = await local.fail(action, { email: NEW, companyIds: ["9"] });
      const [created] = withEmail(NEW);
      expect(error).toMatchObject({
        saved: [`the fields of the contact ${created?.id}`],
        unsaved: [membership("9")],
      });
      expect(error.message).toMatch(/Not saved: membership in the company "9"\.$/);
    },
  );

  it("before the fields of the older API names them, too", async () => {
    breakOff({ ...ATTACH, status: 400 });
    const inputs = { email, name: "Member", companyIds: ["9"], lastSeenIp: "192.0.2.10" };
    const error = await local.fail("createOrUpdateUser", inputs);
    expect(error).toMatchObject({ saved: [fields], unsaved: [membership("9"), "Last Seen IP"] });
    local.intercom.faults.clear();
    await local.run("createOrUpdateUser", inputs);
    expect(stored()?.tracking.last_seen_ip).toBe("192.0.2.10");
    expect(companiesOf()).toContain("9");
  });

  it("because the company limit is reached passes on Intercom's reason", async () => {
    const { workspace } = local.intercom;
    const contact = stored();
    for (let count = contact?.companyIds.size ?? 0; count < 1000; count += 1) {
      const { id: companyId } = workspace.addCompany({ company_id: `C${count}` });
      if (contact) workspace.attach(contact, companyId);
    }
    const error = await local.fail("updateContact", { id, name: "Member", companyIds: ["6", "9"] });
    expect(error).toMatchObject({
      status: 400,
      code: "contact_company_limit_exceeded",
      saved: [fields, membership("6")],
      unsaved: [membership("9")],
    });
  });

  it("is not broken off by an attachment whose answer was lost", async () => {
    local.intercom.faults.add({ ...ATTACH, drop: "after" });
    await local.run("updateContact", { id, ...THREE });
    finished();
  });
});
