import { useIntercom } from "../support/intercom";

const local = useIntercom();

const queryOf = () => (local.lastRequest().json as { query: unknown }).query;

describe("Conditions", () => {
  it("go out as one filter each, all of them together with Name, Email and Role", async () => {
    await local.run("searchContacts", {
      role: "user",
      conditions: [
        { field: "name", operator: "~", value: "wash" },
        { field: "unsubscribed_from_emails", operator: "=", value: "false" },
      ],
    });
    expect(queryOf()).toEqual({
      operator: "AND",
      value: [
        { field: "role", operator: "=", value: "user" },
        { field: "name", operator: "~", value: "wash" },
        { field: "unsubscribed_from_emails", operator: "=", value: false },
      ],
    });
  });

  it("find what meets any of them, among what meets Name, Email and Role", async () => {
    await local.run("searchContacts", {
      role: "user",
      match: "OR",
      conditions: [
        { field: "name", operator: "^", value: "W" },
        { field: "name", operator: "$", value: "n" },
      ],
    });
    expect(queryOf()).toEqual({
      operator: "AND",
      value: [
        { field: "role", operator: "=", value: "user" },
        {
          operator: "OR",
          value: [
            { field: "name", operator: "^", value: "W" },
            { field: "name", operator: "$", value: "n" },
          ],
        },
      ],
    });
  });

  it.each([
    [
      "a date by its field",
      { field: "created_at", operator: ">", value: "2026-01-31" },
      1769817600,
    ],
    [
      "a date by its type",
      { field: "custom_attributes.renewal_date", operator: "=", value: "2026-01-31", type: "date" },
      1769817600,
    ],
    [
      "a number",
      { field: "custom_attributes.team_mates", operator: ">", value: "3", type: "number" },
      3,
    ],
    ["a list", { field: "role", operator: "IN", value: "user, lead" }, ["user", "lead"]],
    ["a list in JSON", { field: "role", operator: "NIN", value: '["user"]' }, ["user"]],
    ["a list with blanks", { field: "role", operator: "IN", value: "user, , " }, ["user"]],
    ["text in brackets", { field: "name", operator: "IN", value: "[a], b" }, ["[a]", "b"]],
    ["nothing", { field: "phone", operator: "=", value: "" }, null],
    ["something", { field: "external_id", operator: "!=" }, null],
    [
      "a fraction",
      { field: "custom_attributes.score", operator: "=", value: "1.5", type: "number" },
      1.5,
    ],
    [
      "a fraction by its operator",
      { field: "custom_attributes.score", operator: ">", value: "1.5" },
      1.5,
    ],
    ["a fraction in JSON", { field: "custom_attributes.score", operator: "=", value: 1.5 }, 1.5],
    [
      "a date of an attribute by its operator",
      { field: "custom_attributes.renewal_date", operator: "<", value: "2026-01-31" },
      1769817600,
    ],
    [
      "a truth in JSON",
      { field: "custom_attributes.paid_subscriber", operator: "=", value: true },
      true,
    ],
    ["text whatever it looks like", { field: "external_id", operator: "=", value: 25 }, "25"],
  ])("type their value: %s", async (_name, condition, value) => {
    await local.run("searchContacts", { conditions: [condition] });
    expect(queryOf()).toMatchObject({ field: condition.field, value });
  });

  it.each([
    [
      "an operator that a date does not take",
      [{ field: "created_at", operator: ">=", value: "2026-01-31" }],
      'Conditions, row 1, created_at: Intercom does not compare it by "is at least". It takes "equals", "is greater than, or after", "is less than, or before".',
    ],
    [
      "an operator that a tag does not take",
      [{ field: "tag_id", operator: "~", value: "1" }],
      'Conditions, row 1, tag_id: Intercom does not compare it by "contains". It takes "equals", "does not equal".',
    ],
    [
      "a value of another type",
      [{ field: "created_at", operator: ">", value: "soon" }],
      'Conditions, row 1, created_at: "soon" is not a time: give Unix seconds, Unix milliseconds or ISO 8601, such as 2026-01-31T09:00:00Z.',
    ],
    [
      "a row without a field",
      [
        { field: "name", operator: "=", value: "W" },
        { operator: "=", value: "1" },
      ],
      "Conditions, row 2: fill in Field.",
    ],
    [
      "a row without an operator",
      [{ field: "name", operator: "", value: "W" }],
      "Conditions, row 1: choose an Operator.",
    ],
    [
      "an unknown operator",
      [{ field: "name", operator: "is", value: "W" }],
      /^Conditions, row 1, Operator: "is" is not one of equals, does not equal, /,
    ],
    [
      "an unknown part",
      [{ field: "name", operator: "=", valeu: "W" }],
      'Conditions, row 1: "valeu" is not a part of a condition, which has field, operator, value, type.',
    ],
    ["something else than a condition", "name = W", /^Conditions: the JSON cannot be read/],
    ...[
      { field: "email", operator: "~", value: "" },
      { field: "email", operator: "^", value: "  " },
      { field: "created_at", operator: ">", value: null },
      { field: "email", operator: "IN", value: "" },
      { field: "email", operator: "NIN", value: " , " },
      { field: "email", operator: "IN", value: [""] },
    ].map((condition): [string, object[], RegExp] => [
      `nothing, by ${condition.operator}, ${JSON.stringify(condition.value)}`,
      [condition],
      new RegExp(`^Conditions, row 1, ${condition.field}: fill in Value\\.`),
    ]),
    [
      "too many",
      Array.from({ length: 16 }, () => ({ field: "name", operator: "=", value: "W" })),
      "16 conditions in one AND are more than the 15 that Intercom takes.",
    ],
  ])("are refused before any request: %s", async (_name, conditions, message) => {
    const error = await local.fail("searchContacts", { conditions });
    const expected = typeof message === "string" ? message : expect.stringMatching(message);
    expect(error).toMatchObject({ name: "InputError", message: expected });
    expect(local.requests()).toEqual([]);
  });

  const byName = { field: "name", operator: "=", value: "W" };

  it.each<[string, unknown]>([
    ["one row", byName],
    ["one row as text", JSON.stringify(byName)],
    ["rows as text", JSON.stringify([byName])],
    ["rows that are text", [JSON.stringify(byName)]],
    ["a row with a label and with blanks", [{ ...byName, field: " name ", operator: "Equals" }]],
  ])("may be %s", async (_name, conditions) => {
    await local.run("searchContacts", { conditions });
    expect(queryOf()).toEqual(byName);
  });

  it("keep the digits of IDs", async () => {
    const byId = '{"field":"external_id","operator":"IN","value":[1152921504606846849]}';
    await local.run("searchContacts", { conditions: byId });
    expect(queryOf()).toMatchObject({ value: ["1152921504606846849"] });
  });

  it("may be fifteen", async () => {
    await local.run("searchContacts", { conditions: Array(15).fill(byName) });
    expect(queryOf()).toEqual({ operator: "AND", value: Array(15).fill(byName) });
  });

  it.each(["constructor", "toString", "__proto__"])("name a field %s", async (field) => {
    await local.fail("searchContacts", { conditions: [{ ...byName, field }] });
    expect(queryOf()).toEqual({ field, operator: "=", value: "W" });
  });

  it("cannot stand beside JSON Query", async () => {
    const error = await local.fail("searchContacts", {
      conditions: [{ field: "name", operator: "=", value: "W" }],
      jsonQuery: { field: "name", operator: "=", value: "W" },
    });
    expect(error.message).toBe(
      "JSON Query: it takes the place of Conditions. Fill in one or the other.",
    );
  });
});

describe("JSON Query", () => {
  const filter = { field: "email", operator: "=", value: "a@example.com" };

  it.each<[string, object, string | RegExp]>([
    [
      "AND of a field",
      { field: "email", operator: "AND", value: "a@example.com" },
      "JSON Query: AND joins conditions and has no field of its own.",
    ],
    [
      "AND of no list",
      { operator: "AND", value: filter },
      "JSON Query: AND needs a list of conditions as its value.",
    ],
    [
      "OR of nothing",
      { operator: "OR", value: [] },
      /OR needs a list of conditions as its value\.$/,
    ],
    ["a wrapped query", { query: filter }, 'JSON Query: give what is under "query" alone.'],
    [
      "no object",
      { operator: "AND", value: [filter, "email"] },
      "JSON Query, condition 2: a condition is an object with field, operator and value.",
    ],
    [
      "no field",
      {
        operator: "AND",
        value: [filter, { operator: "OR", value: [{ operator: "=", value: 1 }] }],
      },
      /^JSON Query, condition 2, condition 1: field must be the name of a field/,
    ],
    ["blanks around a field", { ...filter, field: " email" }, /without blanks around it\.$/],
    ["no operator", { field: "email", value: "a" }, /^JSON Query: operator must be one of =, !=, /],
    [
      "another operator",
      { ...filter, operator: "and" },
      /^JSON Query: operator must be one of =, /,
    ],
    ["no value", { field: "email", operator: "=" }, /^JSON Query: value is missing; null finds /],
    ["an object as value", { ...filter, value: {} }, "JSON Query: value cannot be an object."],
    [
      "IN without a list",
      { ...filter, operator: "IN" },
      "JSON Query: IN needs a list as its value.",
    ],
  ])("is refused before any request for its form: %s", async (_name, jsonQuery, message) => {
    const error = await local.fail("searchContacts", { jsonQuery: JSON.stringify(jsonQuery) });
    expect(error).toMatchObject({ name: "InputError", message: expect.stringMatching(message) });
    expect(local.requests()).toEqual([]);
  });

  it("is sent as given", async () => {
    const jsonQuery = {
      operator: "OR",
      value: [
        { operator: "AND", value: [filter, { field: "phone", operator: "!=", value: null }] },
        { field: "role", operator: "IN", value: ["user"] },
      ],
    };
    await local.run("searchContacts", { jsonQuery });
    expect(queryOf()).toEqual(jsonQuery);
  });
});

describe("the type of a value", () => {
  it.each([
    ["searchConversations", "admin_assignee_id", "991", 991],
    ["searchConversations", "statistics.count_reopens", "2", 2],
    ["searchConversations", "open", "yes", true],
    ["searchTickets", "snoozed_until", "2026-01-31", 1769817600],
    ["searchTickets", "open", "no", false],
    ["searchTickets", "category", "Customer", "request"],
    ["searchTickets", "category", "back-office", "task"],
    ["searchTickets", "category", "tracker", "tracker"],
    ["searchTickets", "category", "REQUEST", "request"],
  ])("is told by the field: %s, %s", async (key, field, value, sent) => {
    await local.run(key, { conditions: [{ field, operator: "=", value }] });
    expect(queryOf()).toEqual({ field, operator: "=", value: sent });
  });

  it("of a category is one of those that there are, in a list too", async () => {
    const search = (value: string) => ({
      conditions: [{ field: "category", operator: "IN", value }],
    });
    await local.run("searchTickets", search("Customer, Tracker"));
    expect(queryOf()).toMatchObject({ value: ["request", "tracker"] });
    expect((await local.fail("searchTickets", search("Sales"))).message).toBe(
      'Conditions, row 1, category: "Sales" is not one of Customer, Back-office, Tracker.',
    );
  });

  it("is that of Value Type where one is chosen", async () => {
    const condition = { field: "created_at", operator: ">", value: "2026", type: "number" };
    await local.run("searchConversations", { conditions: [condition] });
    expect(queryOf()).toMatchObject({ value: 2026 });
  });
});

describe("Max Records", () => {
  it("ends Fetch All, in the middle of a page too", async () => {
    const found = await local.run<{ data: object[] }>("searchContacts", {
      role: "user",
      fetchAll: true,
      perPage: "2",
      maxRecords: "3",
    });
    expect(found.data).toHaveLength(3);
    expect(local.requests()).toHaveLength(2);
  });

  it("needs Fetch All", async () => {
    const error = await local.fail("searchContacts", { role: "user", maxRecords: "3" });
    expect(error.message).toBe("Max Records: it needs Fetch All.");
  });
});
