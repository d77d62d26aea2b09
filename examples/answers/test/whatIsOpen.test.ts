import { useIntercom } from "../../../test/support/intercom";
import { seeded } from "../../../tools/intercom";
import { whatIsOpen } from "../src/flows/whatIsOpen";
import { FOUND, SHARED_EMAIL, useDeployed } from "./support";

const local = useIntercom();
const deployed = useDeployed(local);

const { email } = seeded.contact;

describe("What Is Open", () => {
  it("answers with titles, names and who is waited for", async () => {
    expect(await deployed.ask(whatIsOpen, { email })).toEqual({
      ...FOUND,
      conversations: [
        {
          conversation_id: seeded.conversation.id,
          title: "Compressor in stock",
          state: "open",
          assignee: "Ana Okafor",
          team: "First line",
          opened: "2026-02-27 09:30 UTC",
          waiting_for: "customer",
          waiting_since: null,
          snoozed_until: null,
        },
      ],
      tickets: [
        {
          ticket_number: seeded.ticket.number,
          title: "The engine stutters",
          type: "Bug Report",
          state: "In progress",
          assignee: "Ana Okafor",
          team: null,
          opened: "2026-02-24 09:30 UTC",
          waiting_for: "team",
        },
      ],
    });
  });

  it("tells open, snoozed and closed ones apart, for all contacts of an email", async () => {
    const lead = deployed.addContact("lead");
    const user = deployed.addContact("user");
    const open = await deployed.startConversation(lead.id, "Where is it?");
    const snoozed = await deployed.startConversation(user.id, "And when?");
    const closed = await deployed.startConversation(user.id, "Never mind.");
    const { admin } = seeded;
    await local.run("snoozeConversation", {
      id: snoozed,
      adminId: admin.id,
      snoozedUntil: "2031-01-31T09:00:00Z",
    });
    await local.run("closeConversation", { id: closed, adminId: admin.id });
    const { conversations } = await deployed.ask(whatIsOpen, { email: SHARED_EMAIL });
    expect(conversations).toHaveLength(2);
    expect(conversations).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ conversation_id: open, state: "open", waiting_for: "team" }),
        expect.objectContaining({
          conversation_id: snoozed,
          state: "snoozed",
          snoozed_until: "2031-01-31 09:00 UTC",
        }),
      ]),
    );
  });

  it("knows that a ticket waits for the customer", async () => {
    const { workspace } = local.intercom;
    const state = [...workspace.ticketStates.values()].find(
      ({ category }) => category === "waiting_on_customer",
    );
    await local.run("updateTicket", { id: seeded.ticket.id, ticketStateId: state?.id });
    expect(await deployed.ask(whatIsOpen, { email })).toMatchObject({
      tickets: [{ state: state?.internal_label, waiting_for: "customer" }],
    });
  });

  it("answers that nothing is open", async () => {
    deployed.addContact("user");
    expect(await deployed.ask(whatIsOpen, { email: SHARED_EMAIL })).toMatchObject({
      found: true,
      conversations: [],
      tickets: [],
    });
  });

  it("says how many there are where it cannot list them all", async () => {
    const { id } = deployed.addContact("user");
    for (let index = 0; index < 51; index += 1)
      await deployed.startConversation(id, `Question ${index}`);
    const { message, conversations } = await deployed.ask(whatIsOpen, { contact_id: id });
    expect(conversations).toHaveLength(50);
    expect(message).toBe("Only 50 of 51 conversations are listed.");
  });
});
