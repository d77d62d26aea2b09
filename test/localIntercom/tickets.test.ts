import { seeded } from "../../tools/intercom";
import { code, filter, useServer, type Wire } from "./useServer";

const local = useServer();
const { send } = local;

describe("tickets", () => {
  const ticket = (more: object) => ({
    ticket_type_id: seeded.ticketType.id,
    contacts: [{ email: "stranger@example.com" }],
    ticket_attributes: { _default_title_: "Help" },
    ...more,
  });
  const create = (more: object, version?: string) =>
    send("POST", "/tickets", { body: ticket(more), version });

  it("make a lead of an unknown email and keep their two ids apart", async () => {
    const { body } = await create({ company_id: seeded.company.id });
    const contacts = [...local.intercom.workspace.contacts.values()];
    expect(contacts.at(-1)).toMatchObject({ email: "stranger@example.com", role: "lead" });
    expect((await send("GET", `/tickets/${body.id}`)).body).toMatchObject({
      id: body.id,
      ticket_state: { category: "submitted" },
    });
    expect(code(await send("GET", `/tickets/${body.ticket_id}`))).toBe("ticket_not_found");
    const old = await create({ company_id: "6" }, "");
    expect(old.body.ticket_state).toBe("submitted");
  });

  it.each<[string, object, number]>([
    ["no required attribute", { ticket_attributes: {} }, 400],
    ["an unknown attribute", { ticket_attributes: { _default_title_: "x", colour: "y" } }, 400],
    ["a label", { ticket_attributes: { _default_title_: "x", priority: "High" } }, 400],
    [
      "text for a number",
      { ticket_attributes: { _default_title_: "x", affected_users: "9" } },
      400,
    ],
    ["two contacts", { contacts: [{ id: seeded.contact.id }, { id: seeded.lead.id }] }, 400],
    ["an unknown contact", { contacts: [{ id: "nobody" }] }, 404],
    ["the customer's own company id", { company_id: "6" }, 404],
    ["an unknown assignee", { assignment: { admin_assignee_id: "1" } }, 404],
  ])("refuse %s", async (_name, more, status) => {
    expect((await create(more)).status).toBe(status);
    expect(local.intercom.workspace.tickets.size).toBe(4);
  });

  it("are searched by their own words", async () => {
    const find = async (...[field, operator, value]: Parameters<typeof filter>) => {
      const body = { query: filter(field, operator, value) };
      return (await send("POST", "/tickets/search", { body })).body.tickets as Wire[];
    };
    expect(await find("category", "=", "task")).toHaveLength(1);
    expect(await find("state", "=", "in_progress")).toHaveLength(2);
    expect(await find("ticket_attribute.168", ">", 8)).toHaveLength(1);
    expect(await find("contact_ids", "IN", [seeded.contact.id])).toHaveLength(2);
  });

  it("are searched by the number of the Inbox where a test says so", async () => {
    const body = { query: filter("ticket_id", "=", seeded.ticket.number) };
    expect(code(await send("POST", "/tickets/search", { body }))).toBe("parameter_invalid");
    local.intercom.settings.searchableTicketNumbers = true;
    const found = await send("POST", "/tickets/search", { body });
    expect(found.body.tickets).toMatchObject([{ id: seeded.ticket.id }]);
  });
});
