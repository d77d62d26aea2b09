import { seeded } from "../../../tools/intercom";
import { useIntercom } from "../../support/intercom";

const local = useIntercom();

interface Tickets {
  tickets: { id: string }[];
  total_count: number;
}

const list = (inputs: Record<string, unknown> = {}) => local.run<Tickets>("listTickets", inputs);
const idsOf = ({ tickets }: Tickets) => tickets.map(({ id }) => id).sort();

const filter = (field: string, value: unknown) => ({ field, operator: "=", value });

describe("List Tickets", () => {
  it("searches by what all tickets have in common", async () => {
    expect(idsOf(await list())).toEqual(["773", "774", "775", "776"]);
    expect(local.requests()).toEqual(["POST /tickets/search"]);
    expect(local.lastRequest().json).toEqual({
      query: { field: "created_at", operator: ">", value: 0 },
    });
  });

  it.each<[Record<string, unknown>, object, string[]]>([
    [{ ticketTypeId: "148" }, filter("ticket_type_id", "148"), ["775"]],
    [{ state: "resolved" }, filter("state", "resolved"), ["775"]],
    [{ state: "In progress" }, filter("state", "in_progress"), ["773", "776"]],
    [{ open: "true" }, filter("open", true), ["773", "774", "776"]],
    [{ open: "false" }, filter("open", false), ["775"]],
    [{ adminAssigneeId: seeded.admin.id }, filter("admin_assignee_id", seeded.admin.id), ["773"]],
    [{ teamAssigneeId: 814866 }, filter("team_assignee_id", "814866"), ["775"]],
    [{ contactId: seeded.contact.id }, filter("contact_ids", seeded.contact.id), ["773", "775"]],
  ])("lists those of %j", async (inputs, query, ids) => {
    expect(idsOf(await list(inputs))).toEqual(ids);
    expect(local.lastRequest().json).toEqual({ query });
  });

  it("lists tickets that meet every filter", async () => {
    const inputs = { contactId: seeded.contact.id, open: "true", state: "in_progress" };
    expect(idsOf(await list(inputs))).toEqual(["773"]);
    expect(local.lastRequest().json).toEqual({
      query: {
        operator: "AND",
        value: [
          filter("state", "in_progress"),
          filter("open", true),
          filter("contact_ids", seeded.contact.id),
        ],
      },
    });
  });

  it("fetches all pages, each ticket once, under Intercom's own key", async () => {
    const all = await list({ fetchAll: "true", perPage: "1" });
    expect(idsOf(all)).toEqual(["773", "774", "775", "776"]);
    expect(all.total_count).toBe(4);
    expect(local.requests().length).toBeGreaterThanOrEqual(4);
    expect((await list({ fetchAll: "true", maxRecords: "2" })).tickets).toHaveLength(2);
  });

  it("goes on after a cursor", async () => {
    const { tickets, ...first } = await local.run("listTickets", { perPage: "3" });
    const { pages } = first as unknown as { pages: { next: { starting_after: string } } };
    const startingAfter = pages.next.starting_after;
    const second = await list({ perPage: "3", startingAfter });
    expect(local.lastRequest().json).toMatchObject({
      pagination: { per_page: 3, starting_after: startingAfter },
    });
    expect([...(tickets as { id: string }[]), ...second.tickets]).toHaveLength(4);
  });

  it("returns the labels of choices without a further request", async () => {
    const { tickets } = await list({ ticketTypeId: seeded.ticketType.id });
    expect(tickets).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          readable_attributes: expect.objectContaining({ priority: "Low" }),
        }),
      ]),
    );
    expect(local.requests()).toHaveLength(1);
  });

  it.each([
    [{ maxRecords: "5" }, "Max Records: it needs Fetch All."],
    [{ perPage: "151" }, 'Per Page: "151" is not a whole number from 1 to 150.'],
    [
      { state: "New" },
      'Ticket State: "New" is not one of Submitted, In progress, Waiting on customer, Resolved.',
    ],
    [{ contactId: "wash@example.com" }, /^Contact ID: "wash@example.com" is an email address/],
    [{ adminAssigneeId: "Zoe" }, /^Admin Assignee ID: "Zoe" is not the ID of an admin/],
  ])("refuses %j before any request", async (inputs, message) => {
    const error = await local.fail("listTickets", inputs);
    expect(error.name).toBe("InputError");
    expect(error.message).toMatch(message);
    expect(local.requests()).toEqual([]);
  });
});
