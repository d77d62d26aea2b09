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
    ["nothing", { field: "phone", operator: "=", value: "" }, null],
  ])("type their value: %s", async (_name, condition, value) => {
    await local.run("searchContacts", { conditions: [condition] });
    expect(queryOf()).toMatchObject({ field: condition.field, value });
  });

  it.each([
    [
      "an operator that a date does not take",
      [{ field: "created_at", operator: ">=", value: "2026-01-31" }],
      "Conditions: Intercom does not compare created_at by >=. It takes =, >, <.",
    ],
    [
      "an operator that a tag does not take",
      [{ field: "tag_id", operator: "~", value: "1" }],
      "Conditions: Intercom does not compare tag_id by ~. It takes =, !=.",
    ],
    [
      "a value of another type",
      [{ field: "created_at", operator: ">", value: "soon" }],
      'Conditions, created_at: "soon" is not a time: give Unix seconds, Unix milliseconds or ISO 8601, such as 2026-01-31T09:00:00Z.',
    ],
    [
      "a row without a field",
      [{ operator: "=", value: "1" }],
      "Field is required and was left blank.",
    ],
    [
      "too many",
      Array.from({ length: 16 }, () => ({ field: "name", operator: "=", value: "W" })),
      "16 conditions in one AND are more than the 15 that Intercom takes.",
    ],
  ])("are refused before any request: %s", async (_name, conditions, message) => {
    expect((await local.fail("searchContacts", { conditions })).message).toBe(message);
    expect(local.requests()).toEqual([]);
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
