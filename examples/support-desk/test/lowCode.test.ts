import { readFileSync } from "node:fs";
import path from "node:path";
import type { CodeNativeFlow, ConfigVars } from "../../../test/examples/support/deployment";
import { runLowCode } from "../../../test/examples/support/lowCode";
import { openTicket } from "../src/flows/openTicket";
import { postReply } from "../src/flows/postReply";
import { receiveEvents } from "../src/flows/receiveEvents";
import { CHOSEN, useDesk } from "./desk";

const desk = useDesk();
const LOW_CODE = readFileSync(path.join(__dirname, "../low-code.yml"), "utf8");

const WASH = "5ba682d23d7cf92bef87bfd4";
const LEAD = "6762f0f51bb69f9f2193bb01";
const UNASSIGNED = "215473840002";
const CONVERSATION = "215473840001";
const TICKET = "773";
const customer = (plan: string, id = "C-7") => ({
  id,
  email: "noor@example.com",
  name: "Noor <Ltd> & Co",
  plan,
  details: { "Open invoices": 2 },
});

const started = (contactId: string, id = UNASSIGNED) => ({
  topic: "conversation.user.created",
  item: { id, contacts: { contacts: contactId ? [{ id: contactId }] : [] } },
});
const part = { id: "1", part_type: "comment", body: "It leaks.", created_at: 5, author: {} };
const reply = { id: "A-1", text: 'See <here> & "there"\nThanks', sent_at: "2026-03-02T09:29:59Z" };
const request = { id: "R-1", contact: "wash@example.com" };

interface Scenario {
  known?: object;
  chosen?: ConfigVars;
}

const RUNS: [name: string, flow: CodeNativeFlow, data: object, scenario?: Scenario][] = [
  ["a customer", receiveEvents, started(WASH), { known: customer("Starter") }],
  ["a VIP", receiveEvents, started(WASH), { known: customer("Scale") }],
  [
    "a VIP, for an admin",
    receiveEvents,
    started(WASH),
    { known: customer("Scale"), chosen: { "VIP Admin": CHOSEN.vipAdmin } },
  ],
  ["somebody unknown", receiveEvents, started(WASH)],
  ["a lead", receiveEvents, started(LEAD), { known: customer("Starter") }],
  [
    "a lead to merge",
    receiveEvents,
    started(LEAD),
    { known: customer("Starter", "25"), chosen: { "Merge Leads": true } },
  ],
  [
    "no customer to merge a lead into",
    receiveEvents,
    started(LEAD),
    { chosen: { "Merge Leads": true } },
  ],
  ["a conversation without a contact", receiveEvents, started("")],
  ["a contact who is gone", receiveEvents, started("6762f0f51bb69f9f2193bb99")],
  ["an assigned conversation", receiveEvents, started(WASH, CONVERSATION)],
  [
    "nothing chosen",
    receiveEvents,
    started(WASH),
    { chosen: { "Conversation Tag": "", "Default Team": "", "Reply As": "" } },
  ],
  [
    "a reply in a conversation",
    receiveEvents,
    {
      topic: "conversation.user.replied",
      item: { id: CONVERSATION, conversation_parts: { conversation_parts: [part] } },
    },
  ],
  [
    "a reply in a ticket",
    receiveEvents,
    { topic: "ticket.contact.replied", item: { ticket: { id: TICKET }, ticket_part: part } },
  ],
  ["a ticket", receiveEvents, { topic: "ticket.state.updated", item: { id: TICKET } }],
  ["a closed ticket", receiveEvents, { topic: "ticket.closed", item: { ticket: { id: TICKET } } }],
  ["another topic", receiveEvents, { topic: "conversation.read", item: { id: CONVERSATION } }],
  ["no event", receiveEvents, { reason: "Ping.", duplicate: false, notification_id: null }],
  ["a request", openTicket, { ...request, attributes: { amount: 42.5 } }],
  ["a request with a conversation", openTicket, { ...request, conversation_id: CONVERSATION }],
  ["a request in bad form", openTicket, { contact: "" }],
  ["a written reply", postReply, { ...reply, conversation_id: CONVERSATION }],
  ["a written reply to a ticket", postReply, { ...reply, ticket_id: TICKET }],
  ["a written reply without a place", postReply, reply],
  ["a written reply at no time", postReply, { ...reply, sent_at: "soon", ticket_id: TICKET }],
];

/** Runs something twice. @returns what arrived at Intercom and at the backend, and what failed */
const observed = async (run: () => Promise<unknown>) => {
  desk.reseed();
  desk.backend.stored.length = 0;
  desk.backend.arrived.length = 0;
  const failures: string[] = [];
  for (let times = 0; times < 2; times += 1) {
    await run().catch(({ message }) => failures.push(message));
  }
  return {
    intercom: desk.intercom.traffic.map(({ method, path: at, json }) => [method, at, json]),
    stored: [...desk.backend.stored],
    arrived: [...desk.backend.arrived],
    failures: [...new Set(failures)],
  };
};

const SCENARIOS = RUNS.map(([name, flow, data, more]) => ({ name, flow, data, ...more }));

it.each(SCENARIOS)("does the same as the code-native form: $name", async (scenario) => {
  const { flow, data, known = null, chosen } = scenario;
  desk.backend.answers.set("/intercom/customers", { customer: known });
  desk.redeploy(chosen);
  const codeNative = await observed(() => desk.instance.invoke(flow, data));
  const lowCode = await observed(() => runLowCode(LOW_CODE, flow.name, desk.configVars, data));
  expect(lowCode).toEqual(codeNative);
});
