import { seeded } from "../../../tools/intercom";
import { useIntercom } from "../../support/intercom";

const local = useIntercom();

const { id, number } = seeded.ticket;
const SEARCH = "POST /tickets/search";

const bodies = () =>
  local.intercom.traffic.filter(({ method }) => method === "POST").map(({ json }) => json);

const addTicket = (given: object) =>
  local.intercom.workspace.addTicket({
    ticketTypeId: seeded.ticketType.id,
    contactId: seeded.contact.id,
    ...given,
  });

describe("Get Ticket by Number", () => {
  describe("where Intercom searches by number", () => {
    beforeEach(() => {
      local.intercom.settings.searchableTicketNumbers = true;
    });

    it.each([number, `#${number}`, ` # ${number} `, Number(number)])(
      "takes %j, and returns the ticket as Get Ticket does",
      async (given) => {
        const ticket = await local.run("getTicketByNumber", { number: given });
        expect(local.requests()).toEqual([SEARCH, `GET /tickets/${id}`]);
        expect(bodies()).toEqual([{ query: { field: "ticket_id", operator: "=", value: number } }]);
        expect(ticket).toEqual(await local.run("getTicket", { id }));
      },
    );

    it("shows the ticket as it is now, though the search lags behind", async () => {
      local.intercom.settings.indexDelaySeconds = 600;
      await local.run("closeTicket", { id });
      expect(await local.run("getTicketByNumber", { number })).toMatchObject({ open: false });
    });

    it("takes no other ticket that has the number as its ID", async () => {
      addTicket({ id: "91", ticket_id: "92" });
      const { id: meant } = addTicket({ id: "92", ticket_id: "91" });
      expect(await local.run("getTicketByNumber", { number: "91" })).toMatchObject({ id: meant });
    });

    it("fails for a number that no ticket has, without reading others", async () => {
      const error = await local.fail("getTicketByNumber", { number: id });
      expect(error).toMatchObject({
        name: "MatchError",
        code: "not_found",
        message: `No ticket has the number ${id}. Intercom's search knows a new ticket after some minutes only.`,
      });
      expect(local.requests()).toEqual([SEARCH]);
    });

    it("fails for a number that several have, and names them", async () => {
      addTicket({ id: "991", ticket_id: number });
      const error = await local.fail("getTicketByNumber", { number });
      expect(error).toMatchObject({
        code: "several_matches",
        candidates: expect.arrayContaining(["773", "991"]),
      });
      expect(error.message).toMatch(
        /^2 tickets have the number 35: \d+, \d+\. Get Ticket takes one of these IDs\.$/,
      );
      expect(local.requests()).toEqual([SEARCH]);
    });
  });

  describe("where Intercom does not search by number", () => {
    const addMany = () => {
      for (let count = 0; count < 200; count += 1) addTicket({ created_at: 1_700_000_000 + count });
    };

    it("looks through the tickets, latest first, until one has it", async () => {
      addMany();
      expect(await local.run("getTicketByNumber", { number })).toMatchObject({ id });
      expect(local.requests()).toEqual([SEARCH, SEARCH, `GET /tickets/${id}`]);
      expect(bodies()[1]).toEqual({
        query: { field: "created_at", operator: ">", value: 0 },
        sort: { field: "created_at", order: "descending" },
        pagination: { per_page: 150 },
      });
    });

    it("reads every page before it says that there is none", async () => {
      addMany();
      const oldest = addTicket({ created_at: 1_600_000_000 });
      const found = await local.run("getTicketByNumber", { number: oldest.ticket_id });
      expect(found).toMatchObject({ id: oldest.id });
      const error = await local.fail("getTicketByNumber", { number: "99999" });
      expect(error).toMatchObject({ code: "not_found" });
      expect(error.message).toMatch(/^No ticket has the number 99999\./);
    });

    it.each([
      [404, "field_not_found"],
      [400, "parameter_invalid"],
    ])("whether Intercom says so by %i %s", async (status, code) => {
      local.intercom.faults.add({ path: "/tickets/search", status, code, message: "No" });
      expect(await local.run("getTicketByNumber", { number })).toMatchObject({ id });
    });

    it("or finds other tickets by it", async () => {
      const others = { type: "ticket.list", tickets: [{ id: "776", ticket_id: "38" }], pages: {} };
      local.intercom.faults.add({ path: "/tickets/search", status: 200, body: others });
      expect(await local.run("getTicketByNumber", { number })).toMatchObject({ id });
    });
  });

  it("passes on any other failure, without looking through the tickets", async () => {
    const headers = { "retry-after": "61" };
    local.intercom.faults.add({ path: "/tickets/search", status: 503, headers, times: 9 });
    const error = await local.fail("getTicketByNumber", { number });
    expect(error).toMatchObject({ name: "IntercomError", status: 503 });
    expect(local.requests()).toEqual([SEARCH]);
  });

  it.each([
    ["", "Ticket Number is required and was left blank."],
    ["#", "Ticket Number is required and was left blank."],
    ["TICKET-35", 'Ticket Number: "TICKET-35" is not a whole number, 1 or more.'],
    ["0", 'Ticket Number: "0" is not a whole number, 1 or more.'],
  ])("refuses %j before any request", async (given, message) => {
    expect((await local.fail("getTicketByNumber", { number: given })).message).toBe(message);
    expect(local.requests()).toEqual([]);
  });
});
