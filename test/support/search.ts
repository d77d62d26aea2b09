import type { Fixture } from "./intercom";

/** The tests of an action that searches by conditions alone. */
export const itSearches = (local: Fixture, key: string, list: "tickets" | "conversations") => {
  it("sends typed conditions, sort and paging in the body", async () => {
    await local.run(key, {
      match: "OR",
      conditions: [
        { field: "open", operator: "=", value: "true" },
        { field: "updated_at", operator: ">", value: "2026-01-31T00:00:00Z" },
      ],
      sortField: "updated_at",
      sortOrder: "descending",
      perPage: "5",
    });
    expect(local.lastRequest()).toEqual({
      method: "POST",
      path: `/${list}/search`,
      query: {},
      json: {
        query: {
          operator: "OR",
          value: [
            { field: "open", operator: "=", value: true },
            { field: "updated_at", operator: ">", value: 1769817600 },
          ],
        },
        sort: { field: "updated_at", order: "descending" },
        pagination: { per_page: 5 },
      },
    });
  });

  it("returns everything with Fetch All, each record once, under Intercom's own key", async () => {
    const conditions = [{ field: "created_at", operator: ">", value: "0" }];
    const all = await local.run(key, { conditions, fetchAll: true, perPage: "1" });
    const onePage = await local.run(key, { conditions, perPage: "150" });
    const idsOf = (answer: Record<string, unknown>) =>
      (answer[list] as { id: string }[]).map(({ id }) => id).sort();
    expect(idsOf(all).length).toBeGreaterThan(1);
    expect(idsOf(all)).toEqual(idsOf(onePage));
    expect(all.total_count).toBe(idsOf(all).length);
  });

  it("refuses a search without conditions before any request", async () => {
    expect((await local.fail(key)).message).toBe(
      "The search needs a condition: fill in Conditions or JSON Query.",
    );
    expect(local.requests()).toEqual([]);
  });
};
