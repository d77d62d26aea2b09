import { seeded } from "../../tools/intercom";
import {
  accessTokenConnection,
  failureOf,
  oauthConnection,
  runDataSource,
} from "../../tools/platform/runner";
import { useIntercom } from "../support/intercom";

const local = useIntercom();

const pick = (key: string) =>
  runDataSource(key, { connection: accessTokenConnection(local.intercom) });

const labels = async (key: string) => (await pick(key)).map(({ label }) => label);

const times = (count: number, add: (number: number) => void) =>
  Array.from({ length: count }, (_, index) => add(index + 1));

describe("the entries", () => {
  it.each([
    ["selectContact", { key: seeded.contact.id, label: "Hoban Washburn (wash@example.com, user)" }],
    ["selectContact", { key: seeded.lead.id, label: "نور حداد (noor@example.com, lead)" }],
    ["selectCompany", { key: seeded.company.id, label: "Blue Sun (6)" }],
    ["selectCompanyByCompanyId", { key: seeded.company.companyId, label: "Blue Sun (6)" }],
    ["selectTag", { key: seeded.tag.id, label: "independent" }],
    ["selectTicketType", { key: "147", label: "Bug Report" }],
    ["selectTicket", { key: seeded.ticket.id, label: "The engine stutters (#35)" }],
  ])("of %s include %j", async (key, entry) => {
    expect(await pick(key)).toContainEqual(entry);
    expect(local.requests()).toHaveLength(1);
  });

  it.each([
    ["selectContact", () => local.intercom.workspace.activeContacts()],
    ["selectCompany", () => local.intercom.workspace.liveCompanies()],
    ["selectTag", () => [...local.intercom.workspace.tags.values()]],
    ["selectTicketType", () => [...local.intercom.workspace.ticketTypes.values()]],
  ])("of %s are all there are, each once", async (key, records) => {
    const keys = (await pick(key)).map((entry) => entry.key);
    expect(keys.sort()).toEqual(
      records()
        .map(({ id }) => id)
        .sort(),
    );
  });

  it("of selectTicket are the open ones, latest change first", async () => {
    expect((await pick("selectTicket")).map(({ key }) => key)).toEqual(["773", "776", "774"]);
  });

  it("are none in an empty workspace", async () => {
    local.intercom.workspace.clear();
    for (const key of ["selectContact", "selectCompany", "selectTag", "selectTicket"]) {
      expect(await pick(key)).toEqual([]);
    }
  });

  it("are there by an OAuth 2.0 connection too", async () => {
    const connection = oauthConnection(local.intercom);
    expect(await runDataSource("selectTag", { connection })).toHaveLength(5);
  });
});

describe("the labels", () => {
  it("distinguish contacts of one name, and name those without one", async () => {
    const { workspace } = local.intercom;
    workspace.clear();
    workspace.addContact({ name: "Sam", email: "sam@one.example" });
    workspace.addContact({ name: "Sam", email: "sam@two.example" });
    workspace.addContact({ name: "Sam", role: "lead", email: "sam@one.example" });
    workspace.addContact({ email: "nameless@example.com" });
    workspace.addContact({ external_id: "E-1" });
    const found = await labels("selectContact");
    expect(found.sort()).toEqual([
      "E-1 (user)",
      "Sam (sam@one.example, lead)",
      "Sam (sam@one.example, user)",
      "Sam (sam@two.example, user)",
      "nameless@example.com (user)",
    ]);
  });

  it("distinguish companies of one name, and name those without one", async () => {
    const { workspace } = local.intercom;
    workspace.clear();
    workspace.addCompany({ id: "a", company_id: "1", name: "Acme", userCount: 1 });
    workspace.addCompany({ id: "b", company_id: "2", name: "Acme", userCount: 1 });
    workspace.addCompany({ id: "c", company_id: "3", userCount: 1 });
    expect(await pick("selectCompany")).toEqual([
      { key: "a", label: "Acme (1)" },
      { key: "b", label: "Acme (2)" },
      { key: "c", label: "c (3)" },
    ]);
    expect((await pick("selectCompanyByCompanyId")).map(({ key }) => key)).toEqual(["1", "2", "3"]);
  });

  it("distinguish tickets of one title, and name those without one", async () => {
    const { workspace } = local.intercom;
    const contactId = seeded.contact.id;
    workspace.tickets.clear();
    for (const title of ["Fire", "Fire", ""]) {
      const ticket_attributes = { _default_title_: title };
      workspace.addTicket({ ticketTypeId: seeded.ticketType.id, contactId, ticket_attributes });
    }
    const numbers = [...workspace.tickets.values()].map(({ ticket_id }) => `#${ticket_id}`);
    expect(await labels("selectTicket")).toEqual([
      `Fire (${numbers[0]})`,
      `Fire (${numbers[1]})`,
      `Untitled (${numbers[2]})`,
    ]);
  });
});

describe("a long list", () => {
  const lists: [key: string, perPage: number, add: (number: number) => void][] = [
    [
      "selectContact",
      150,
      (number) => local.intercom.workspace.addContact({ email: `${number}@example.com` }),
    ],
    ["selectCompany", 60, (number) => addCompany(number)],
    ["selectCompanyByCompanyId", 60, (number) => addCompany(number)],
    [
      "selectTicket",
      150,
      () => {
        local.intercom.workspace.addTicket({
          ticketTypeId: seeded.ticketType.id,
          contactId: seeded.contact.id,
        });
      },
    ],
  ];
  const addCompany = (number: number) =>
    local.intercom.workspace.addCompany({ company_id: `c${number}`, userCount: 1 });

  describe.each(lists)("of %s", (key, perPage, add) => {
    beforeEach(() => {
      local.intercom.workspace.clear();
    });

    it("ends after five requests with an entry that says so", async () => {
      times(5 * perPage + 1, add);
      const entries = await pick(key);
      expect(local.requests()).toHaveLength(5);
      expect(entries).toHaveLength(5 * perPage + 1);
      expect(new Set(entries.map((entry) => entry.key)).size).toBe(entries.length);
      expect(entries.at(-1)).toEqual({
        key: "",
        label: `… ${5 * perPage + 1} in all, ${5 * perPage} of them read: narrow the list with Search, or enter the ID`,
      });
    });

    it("has no such entry when five requests were enough", async () => {
      times(5 * perPage, add);
      const entries = await pick(key);
      expect(local.requests()).toHaveLength(5);
      expect(entries).toHaveLength(5 * perPage);
      expect(entries.map((entry) => entry.key)).not.toContain("");
    });
  });
});

describe("what goes wrong", () => {
  it("reads like the failure of an action, without the token", async () => {
    local.intercom.tokens.set(local.intercom.token, { state: "ok", permissions: new Set() });
    const error = await failureOf(pick("selectTag"));
    expect(error).toMatchObject({ name: "IntercomError", code: "token_unauthorized" });
    expect(error.message).toContain('lacks the permission "Read tags"');
    expect(JSON.stringify(error)).not.toContain(local.intercom.token);
  });

  it("goes away by itself when it was Intercom's moment of weakness", async () => {
    local.intercom.faults.add({ status: 503, headers: { "retry-after": "0" }, skip: 1 });
    local.intercom.workspace.clear();
    times(61, (number) => local.intercom.workspace.addCompany({ name: `${number}`, userCount: 1 }));
    expect(await pick("selectCompany")).toHaveLength(61);
  });
});

describe("Search", () => {
  const search = (key: string, text: string) =>
    runDataSource(key, { connection: accessTokenConnection(local.intercom), search: text });

  it("lets Intercom find contacts by name or email", async () => {
    const entries = await search("selectContact", "WASH");
    expect(entries.map(({ key }) => key)).toContain(seeded.contact.id);
    expect(local.lastRequest().json).toMatchObject({
      query: {
        operator: "OR",
        value: [
          { field: "name", operator: "~", value: "WASH" },
          { field: "email", operator: "~", value: "WASH" },
        ],
      },
    });
  });

  it("lets Intercom find open tickets by title", async () => {
    const entries = await search("selectTicket", "engine");
    expect(entries.map(({ key }) => key)).toEqual([seeded.ticket.id]);
  });

  it("lets Intercom find conversations by what began them", async () => {
    const entries = await search("selectConversation", "wash@example.com");
    expect(entries.map(({ key }) => key)).toContain("215473840001");
    expect(local.requests()).toEqual(["POST /conversations/search"]);
  });

  it("finds companies by a part of the label, and by their exact name on whatever page", async () => {
    const entries = await search("selectCompany", "blue sun");
    expect(entries.map(({ key }) => key)).toEqual([seeded.company.id]);
    for (let number = 0; number < 301; number += 1) {
      local.intercom.workspace.addCompany({ company_id: `c${number}`, userCount: 1 });
    }
    const last = local.intercom.workspace.companies.get(seeded.company.id);
    if (last) last.last_request_at = 0;
    local.intercom.traffic.length = 0;
    expect((await search("selectCompany", "Blue Sun")).map(({ key }) => key)).toContain(
      seeded.company.id,
    );
    expect(local.requests()).toHaveLength(5);
  });

  it("leaves out other labels where Intercom cannot search", async () => {
    expect(await search("selectTag", "INDEP")).toEqual([{ key: "17513", label: "independent" }]);
  });
});
