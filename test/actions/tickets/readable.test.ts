import { withReadableAttributes } from "../../../src/resources/tickets/readable";
import { seeded } from "../../../tools/intercom";
import { useIntercom } from "../../support/intercom";

const local = useIntercom();

const { id } = seeded.ticket;
const { id: ticketTypeId } = seeded.ticketType;
const { low, high } = seeded.priority;

interface Result {
  ticket_attributes: Record<string, unknown>;
  readable_attributes: Record<string, unknown>;
}

describe("a ticket comes back with readable attributes", () => {
  it("by label, with the labels of choices, beside Intercom's own", async () => {
    const ticket = await local.run<Result>("getTicket", { id });
    expect(ticket.ticket_attributes).toMatchObject({
      _default_title_: "The engine stutters",
      priority: high,
    });
    expect(ticket.readable_attributes).toEqual({
      Title: "The engine stutters",
      Description: "It happens after a cold start.",
      priority: "High",
      affected_users: 9,
      reproducible: true,
      seen_at: null,
      screenshots: null,
    });
    expect(local.requests()).toEqual([`GET /tickets/${id}`]);
  });

  it.each<[string, Record<string, unknown>]>([
    ["createTicket", { ticketTypeId, contactId: "25", title: "Now" }],
    ["updateTicket", { id, title: "Now" }],
    ["convertConversationToTicket", { id: seeded.conversation.id, ticketTypeId, title: "Now" }],
  ])("in %s", async (key, inputs) => {
    const ticket = await local.run<Result>(key, {
      ...inputs,
      ticketAttributes: { priority: "low" },
    });
    expect(ticket.ticket_attributes).toMatchObject({ _default_title_: "Now", priority: low });
    expect(ticket.readable_attributes).toMatchObject({ Title: "Now", priority: "Low" });
  });

  it("in changeTicketType, by the new type", async () => {
    const ticket = await local.run<Result>("changeTicketType", {
      id,
      ticketTypeId: seeded.otherTicketType.id,
      ticketStateId: "8482",
      ticketAttributes: { topic: "Engine" },
    });
    expect(ticket.readable_attributes).toMatchObject({ affected_users: 9, Topic: "Engine" });
    expect(ticket.readable_attributes).not.toHaveProperty("priority");
  });

  it("in searchTickets, without a further request", async () => {
    const conditions = [{ field: "open", operator: "=", value: "true" }];
    for (const fetchAll of ["false", "true"]) {
      const { tickets } = await local.run<{ tickets: Result[] }>("searchTickets", {
        conditions,
        fetchAll,
      });
      expect(tickets.map((ticket) => ticket.readable_attributes.Title).sort()).toEqual([
        "Cannot sign in",
        "Mail delivery is slow",
        "The engine stutters",
      ]);
    }
    expect(local.requests()).toEqual(["POST /tickets/search", "POST /tickets/search"]);
  });
});

describe("readable attributes", () => {
  const list = (name: string, more: object = {}) => ({
    id: "1",
    name,
    data_type: "list",
    input_options: {
      list_options: [
        { id: "a", label: "R&amp;D" },
        { id: "b", label: "Sales" },
      ],
    },
    ...more,
  });
  const readable = (ticket_attributes: unknown, attributes: unknown = []) =>
    withReadableAttributes({
      ticket_attributes,
      ticket_type: { ticket_type_attributes: { data: attributes } },
    }).readable_attributes;

  it("show what Intercom escapes as a person reads it", () => {
    expect(readable({ "Cost &amp; more": "a" }, [list("Cost &amp; more")])).toEqual({
      "Cost & more": "R&D",
    });
  });

  it("keep a choice that the type does not have, and text that looks like one elsewhere", () => {
    expect(readable({ Team: "gone", Note: "a" }, [list("Team")])).toEqual({
      Team: "gone",
      Note: "a",
    });
  });

  it("know choices of archived attributes, and several in one", () => {
    const attributes = [list("Old", { archived: true }), list("Many")];
    expect(readable({ Old: "b", Many: ["a", "b"] }, attributes)).toEqual({
      Old: "Sales",
      Many: ["R&D", "Sales"],
    });
  });

  it("leave an attribute that somebody named Title its name", () => {
    expect(readable({ _default_title_: "A", Title: "Captain" })).toEqual({
      _default_title_: "A",
      Title: "Captain",
    });
  });

  it.each([[null], [undefined], ["text"]])("are none of attributes that are %j", (attributes) => {
    expect(readable(attributes)).toBeUndefined();
  });

  it.each([
    [{}],
    [{ ticket_type: null }],
    [{ ticket_type: { ticket_type_attributes: null } }],
    [{ ticket_type: { ticket_type_attributes: { data: [null, { name: "Team" }] } } }],
  ])("have Title and Description at least, with %j", (more) => {
    const ticket = { ticket_attributes: { _default_title_: "A", Team: "a" }, ...more };
    expect(withReadableAttributes(ticket).readable_attributes).toEqual({ Title: "A", Team: "a" });
  });
});
