import { openTicket } from "../src/flows/openTicket";
import { receiveEvents } from "../src/flows/receiveEvents";
import { CHOSEN, useDesk } from "./desk";

const desk = useDesk();
const WASH = "5ba682d23d7cf92bef87bfd4";
const CONVERSATION = "215473840001";
const MINUTE_MS = 60_000;
const request = { id: "R-1", contact: "wash@example.com" };

/** The tickets that were opened since the sample data. */
const tickets = () =>
  [...desk.intercom.workspace.tickets.values()].filter(
    ({ ticket_attributes: { invoice } }) => invoice !== undefined && invoice !== "R-1042",
  );
const open = (changes: object = {}) => desk.instance.invoke(openTicket, { ...request, ...changes });
const sent = () => desk.stored("/intercom/tickets");

describe("Open Ticket", () => {
  it("opens a ticket of the chosen type with what the request and the form say", async () => {
    const result = await open({ attributes: { amount: 42.5 } });
    expect(tickets()).toMatchObject([
      {
        ticketTypeId: CHOSEN.ticketType,
        contactId: WASH,
        ticket_attributes: { amount: 42.5, invoice: "R-1" },
      },
    ]);
    const [ticket] = tickets();
    expect(result).toEqual({ ticket_id: ticket?.id, number: ticket?.ticket_id });
    expect(sent()).toMatchObject([
      {
        tickets: [
          { id: ticket?.id, request_id: "R-1", state: "Submitted", attributes: { amount: 42.5 } },
        ],
      },
    ]);
  });

  it("fills in what the request leaves out", async () => {
    await open();
    expect(tickets()).toMatchObject([{ ticket_attributes: { amount: 10, invoice: "R-1" } }]);
  });

  it("opens one ticket for a request, and one each for several", async () => {
    desk.backend.mishaps.push("down", "lost answer");
    await open();
    desk.redeploy();
    await open();
    expect(tickets()).toHaveLength(1);
    await open({ id: 2 });
    await open({ id: 2 });
    expect(tickets().map(({ ticket_attributes }) => ticket_attributes.invoice)).toEqual([
      "R-1",
      "2",
    ]);
  });

  it("links a ticket to its conversation, and knows it there before search does", async () => {
    desk.intercom.settings.indexDelaySeconds = 600;
    desk.intercom.faults.add({ method: "POST", path: "/tickets", drop: "after" });
    await open({ conversation_id: CONVERSATION });
    expect(desk.intercom.faults.pending).toBe(0);
    expect(tickets()).toMatchObject([{ conversationId: CONVERSATION }]);
    await open({ id: "R-2", conversation_id: CONVERSATION });
    expect(tickets()).toHaveLength(2);
  });

  it("finds a ticket by search when it runs again after some minutes", async () => {
    const { settings, clock, faults } = desk.intercom;
    const { delayMinutes = 0 } = openTicket.retryConfig ?? {};
    settings.indexDelaySeconds = 240;
    faults.add({ method: "POST", path: "/tickets", drop: "after" });
    const wait = () => clock.advance(delayMinutes * MINUTE_MS);
    faults.add({ method: "POST", path: "/tickets/search", skip: 1, meanwhile: wait });
    await open();
    expect(faults.pending).toBe(0);
    expect(tickets()).toHaveLength(1);
    expect(sent()).toMatchObject([{ tickets: [{ id: tickets()[0]?.id }] }]);
  });

  it.each([
    ["no ID", { id: "" }, "The request lacks id."],
    ["no contact", { id: undefined, contact: undefined }, "The request lacks id and contact."],
  ])("refuses a request with %s before it asks Intercom", async (_what, changes, message) => {
    await expect(open(changes)).rejects.toThrow(message);
    expect(desk.requests()).toEqual([]);
  });

  it("says which attribute the ticket type does not have", async () => {
    await expect(open({ attributes: { Severity: "High" } })).rejects.toThrow(/"Severity"/);
    expect(tickets()).toEqual([]);
  });
});

describe("Receive Events", () => {
  const receiveAll = async () => {
    for (const each of await desk.notifications()) {
      await desk.instance.notify(receiveEvents, each);
    }
  };

  beforeEach(async () => {
    await open();
    await receiveAll();
    desk.backend.stored.length = 0;
  });

  it.each([
    ["a new state", "2.16", { ticketStateId: "In progress" }, { state: "In progress", open: true }],
    ["a ticket that is closed", "2.16", { open: "false" }, { open: false }],
    ["a ticket that is closed, as old apps report it", "2.11", { open: "false" }, { open: false }],
    ["an admin", "2.16", { assigneeId: CHOSEN.vipAdmin }, { admin_assignee_id: 991_267_647 }],
    ["a team", "2.16", { assigneeId: CHOSEN.vipTeam }, { team_assignee_id: 814_866 }],
  ])("sends %s, version %s", async (_what, appVersion, { ticketStateId, ...changes }, expected) => {
    desk.intercom.settings.appVersion = appVersion;
    const states = [...desk.intercom.workspace.ticketStates.values()];
    const state = states.find(({ internal_label }) => internal_label === ticketStateId);
    const [ticket] = tickets();
    await desk.run("updateTicket", { id: ticket?.id, ticketStateId: state?.id ?? "", ...changes });
    desk.backend.mishaps.push("down");
    await receiveAll();
    expect(sent()).toMatchObject([{ tickets: [{ request_id: "R-1", ...expected }] }]);
  });

  it("sends the present state, however late a notification is", async () => {
    const [ticket] = tickets();
    await desk.run("closeTicket", { id: ticket?.id });
    await desk.run("reopenTicket", { id: ticket?.id });
    const closed = (await desk.notifications()).find(({ topic }) => topic === "ticket.closed");
    await desk.instance.notify(receiveEvents, closed ?? {});
    expect(sent()).toMatchObject([{ tickets: [{ id: ticket?.id, open: true }] }]);
  });

  it("sends what a contact writes in a ticket", async () => {
    await desk.run("replyToTicketAsContact", { id: "773", contactId: WASH, body: "Still broken." });
    await receiveAll();
    expect(desk.stored("/intercom/replies")).toMatchObject([
      { replies: [{ ticket_id: "773", body: "<p>Still broken.</p>" }] },
    ]);
  });

  it("keeps tokens and keys out of the log", async () => {
    await desk.run("closeTicket", { id: tickets()[0]?.id });
    desk.backend.mishaps.push("down", "down", "down", "down");
    await expect(receiveAll()).rejects.toThrow("503");
    const log = desk.instance.logs.join("\n");
    expect(log).toContain("503");
    for (const secret of [desk.intercom.token, desk.backend.apiKey]) {
      expect(log).not.toContain(secret);
    }
  });
});
