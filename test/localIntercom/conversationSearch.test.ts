import { seeded } from "../../tools/intercom";
import { useIntercom } from "../support/intercom";

const local = useIntercom();

interface Found {
  conversations: { id: string }[];
  total_count: number;
  pages: { per_page: number; next?: { starting_after: string } };
}

const request = (data: object) => ({
  method: "POST",
  url: "/conversations/search",
  data: JSON.stringify(data),
});

const search = (data: object) => local.run<Found>("rawRequest", request(data));

const ids = async (query: object) =>
  (await search({ query, sort: { field: "id", order: "ascending" } })).conversations.map(
    ({ id }) => id,
  );

const [first, second, third] = ["215473840001", "215473840002", "215473840003"];

describe("a search of conversations", () => {
  it.each([
    [{ field: "state", operator: "=", value: "closed" }, [third]],
    [{ field: "open", operator: "=", value: true }, [first, second]],
    [{ field: "contact_ids", operator: "IN", value: [seeded.otherContact.id] }, [first, second]],
    [{ field: "tag_ids", operator: "=", value: "17514" }, [first]],
    [{ field: "admin_assignee_id", operator: "=", value: 0 }, [second, third]],
    [{ field: "teammate_ids", operator: "=", value: seeded.admin.id }, [first]],
    [{ field: "source.author.email", operator: "$", value: "@bloggs.com" }, [second]],
    [{ field: "custom_attributes.issue_type", operator: "=", value: "Billing" }, [first]],
    [{ field: "statistics.count_conversation_parts", operator: ">", value: 2 }, [first]],
    [{ field: "source.author.id", operator: "!=" }, [first, second]],
    [{ field: "source.author.id", operator: "=" }, [third]],
    // The body is searched word by word.
    [{ field: "source.body", operator: "=", value: "stock" }, [first]],
    [{ field: "source.body", operator: "=", value: "in stock" }, []],
  ])("by %j", async (query, expected) => {
    expect(await ids(query)).toEqual(expected);
  });

  it("matches times by the second, the very second included, and never milliseconds", async () => {
    const { updated_at = 0 } = local.intercom.workspace.conversations.all.get(second ?? "") ?? {};
    const since = (value: number) => ids({ field: "updated_at", operator: ">", value });
    expect(await since(updated_at)).toEqual([second]);
    expect(await since(updated_at + 1)).toEqual([]);
    expect(await since(updated_at * 1000)).toEqual([]);
  });

  it("goes on by the cursor in the body, and takes no page size from outside pagination", async () => {
    const query = { field: "created_at", operator: ">", value: 0 };
    expect((await search({ query, per_page: 1 })).pages.per_page).toBe(20);
    const page = await search({ query, pagination: { per_page: 2 } });
    expect(page).toMatchObject({ total_count: 3, conversations: [{ id: second }, { id: first }] });
    const starting_after = page.pages.next?.starting_after;
    const rest = await search({ query, pagination: { per_page: 2, starting_after } });
    expect(rest.conversations.map(({ id }) => id)).toEqual([third]);
    expect(rest.pages.next).toBeUndefined();
  });

  it.each([
    [{ query: { field: "nonsense", operator: "=", value: "x" } }],
    [{ query: { field: "created_at", operator: "~", value: 1 } }],
    [{ query: { field: "admin_assignee_id", operator: "=", value: "991267645" } }],
    [{ query: { field: "contact_ids", operator: "IN" } }],
    [{ query: { field: "created_at", operator: ">" } }],
    [{ query: { field: "open", operator: "=", value: true }, pagination: { per_page: 151 } }],
  ])("refuses %j", async (data) => {
    const error = await local.fail("rawRequest", request(data));
    expect(error).toMatchObject({ status: 400, code: "parameter_invalid" });
  });
});
