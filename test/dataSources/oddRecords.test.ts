import { seeded } from "../../tools/intercom";
import { accessTokenConnection, runDataSource } from "../../tools/platform/runner";
import { useIntercom } from "../support/intercom";

const local = useIntercom();

const pick = (key: string, inputs: Record<string, unknown> = {}, logs: string[] = []) =>
  runDataSource(key, { connection: accessTokenConnection(local.intercom), ...inputs }, { logs });

const answer = (body: object) => local.intercom.faults.add({ status: 200, body });

/** The key of each list, and a record of which all is null but its ID. */
const LISTS: [key: string, list: string, record: object][] = [
  ["selectAdmin", "admins", { name: null, email: null }],
  ["selectArticle", "data", { title: null, state: null }],
  ["selectAwayStatusReason", "data", { label: null, emoji: null }],
  ["selectBrand", "data", { name: null }],
  ["selectCollection", "data", { name: null, parent_id: null, help_center_id: null }],
  ["selectCompany", "data", { name: null, company_id: null }],
  ["selectContact", "data", { name: null, email: null, external_id: null, role: null }],
  ["selectConversation", "conversations", { title: null, source: null }],
  ["selectConversation", "conversations", { source: { body: null, author: null } }],
  ["selectConversationAttribute", "data", { name: null, data_type: null }],
  ["selectDataAttribute", "data", { name: null, model: null, custom: true }],
  ["selectHelpCenter", "data", { display_name: null, identifier: null }],
  ["selectMacro", "data", { name: null }],
  ["selectNewsfeed", "data", { name: null }],
  ["selectNewsItem", "data", { title: null, state: null }],
  ["selectSegment", "segments", { name: null, person_type: null }],
  ["selectSubscriptionType", "data", { default_translation: null, consent_type: null }],
  ["selectTag", "data", { name: null }],
  ["selectTeam", "teams", { name: null }],
  ["selectTicket", "tickets", { ticket_id: null, ticket_attributes: null }],
  ["selectTicketState", "data", { internal_label: null, category: null }],
  ["selectTicketType", "data", { name: null }],
  ["selectDataConnector", "data", { name: null, state: null }],
  ["selectOfficeHoursSchedule", "data", { name: null, time_zone_name: null }],
];

describe.each(LISTS)("%s of %s", (key, list, record) => {
  it("has a readable label for a record of nulls, and none for what has no ID", async () => {
    answer({
      [list]: [{ ...record, id: "17" }, null, { ...record, id: null }],
      pages: { next: null },
    });
    const entries = await pick(key);
    expect(entries).toMatchObject([{ key: "17" }]);
    expect(entries[0]?.label).toMatch(/^(17|Conversation 17|Untitled)$/);
  });
});

it("a company without a Company ID cannot be chosen by it", async () => {
  answer({ data: [{ id: "1", company_id: null }], pages: {} });
  expect(await pick("selectCompanyByCompanyId")).toEqual([]);
});

describe("escaped names", () => {
  const NAMES: [escaped: string, shown: string][] = [
    ["R&amp;D", "R&D"],
    ["Miller&#39;s &lt;Bikes&gt;", "Miller's <Bikes>"],
    ["&quot;Pro&quot; &#x26; more", '"Pro" & more'],
    ["R&amp;amp;D", "R&amp;D"],
    ["&unknown; &#9999999;", "&unknown; &#9999999;"],
  ];

  it.each(NAMES)("such as %s are shown and found as %s", async (escaped, shown) => {
    answer({ data: [{ id: "1", name: escaped }] });
    expect(await pick("selectTag", { search: shown })).toEqual([{ key: "1", label: shown }]);
  });

  it("of messages are shown without their HTML", async () => {
    const body = "<p>Q&amp;A about &lt;b&gt;&nbsp;tags</p>";
    answer({ conversations: [{ id: "1", source: { body } }], pages: {} });
    expect(await pick("selectConversation")).toEqual([{ key: "1", label: "Q&A about <b> tags" }]);
  });
});

describe("a picker that cannot read all", () => {
  it("says so where Intercom counts nothing", async () => {
    for (let page = 1; page <= 5; page += 1) {
      answer({
        data: [{ id: `${page}`, name: "M" }],
        pages: { next: { starting_after: `${page}` } },
      });
    }
    const entries = await pick("selectMacro");
    expect(local.requests()).toHaveLength(5);
    expect(entries.at(-1)).toEqual({
      key: "",
      label: "… more than the 5 that were read: narrow the list with Search, or enter the ID",
    });
  });

  it("shows what was read before Intercom failed", async () => {
    answer({ data: [{ id: "1", name: "M" }], pages: { next: { starting_after: "1" } } });
    local.intercom.faults.add({ status: 503, times: 20, headers: { "retry-after": "30" } });
    const entries = await pick("selectMacro");
    expect(entries.map(({ key }) => key)).toEqual(["1", ""]);
  });
});

describe("the entries that Search finds", () => {
  it("offer the company of exactly this name once", async () => {
    const entries = await pick("selectCompany", { search: "Blue Sun" });
    expect(entries.filter(({ key }) => key === seeded.company.id)).toHaveLength(1);
  });

  it("of one label are told apart, also when they are two", async () => {
    answer({
      data: [
        { id: "1", name: "A" },
        { id: "2", name: "A" },
        { id: "3", name: "B" },
      ],
    });
    expect((await pick("selectTag")).map(({ label }) => label)).toEqual(["A [1]", "A [2]", "B"]);
  });

  it("are open tickets only", async () => {
    await pick("selectTicket", { search: "stutters" });
    expect(local.lastRequest().json).toMatchObject({
      query: {
        operator: "AND",
        value: [
          { field: "open", operator: "=", value: true },
          { field: "title", operator: "~", value: "stutters" },
        ],
      },
    });
  });
});
