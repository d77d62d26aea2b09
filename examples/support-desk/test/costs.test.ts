import { readFileSync } from "node:fs";
import path from "node:path";
import { statedCosts } from "../../../test/examples/support/costs";
import type { CodeNativeFlow } from "../../../test/examples/support/deployment";
import type { Permission } from "../../../tools/intercom/server/permissions";
import { openTicket } from "../src/flows/openTicket";
import { postReply } from "../src/flows/postReply";
import { receiveEvents } from "../src/flows/receiveEvents";
import { useDesk } from "./desk";

const desk = useDesk();
const README = readFileSync(path.join(__dirname, "../README.md"), "utf8");
const CONVERSATION = "215473840002";
const customer = { id: "C-7", email: "noor@example.com", name: "Noor", plan: "Starter" };

const started = (id: string) => ({
  topic: "conversation.user.created",
  item: { id: CONVERSATION, contacts: { contacts: [{ id }] } },
});
const user = started("5ba682d23d7cf92bef87bfd4");
const lead = started("6762f0f51bb69f9f2193bb01");
const replied = {
  topic: "conversation.user.replied",
  item: { id: CONVERSATION, conversation_parts: { conversation_parts: [{ id: "1" }] } },
};
const request = { id: "R-1", contact: "wash@example.com" };
const reply = {
  id: "A-1",
  text: "It is.",
  sent_at: "2026-03-02T09:29:59Z",
  conversation_id: CONVERSATION,
};

const RUNS: [run: string, flow: CodeNativeFlow, ...runs: object[]][] = [
  ["New conversation of a customer", receiveEvents, user],
  ["New conversation of a stranger", receiveEvents, user],
  ["New conversation of a lead who is merged", receiveEvents, lead],
  ["Reply of a contact", receiveEvents, replied],
  [
    "Change of a ticket",
    receiveEvents,
    { topic: "ticket.closed", item: { ticket: { id: "773" } } },
  ],
  ["Open Ticket", openTicket, request],
  ["Open Ticket, with a conversation", openTicket, { ...request, conversation_id: CONVERSATION }],
  ["Post Reply", postReply, reply],
  ["Post Reply, repeated", postReply, reply, reply],
];

/** Deploys for a run, in a workspace where the customer is known unless the run says otherwise. */
const prepare = (name: string) => {
  const isKnown = !name.endsWith("stranger");
  desk.backend.answers.set("/intercom/customers", { customer: isKnown ? customer : null });
  desk.redeploy({ "Merge Leads": true });
};

it.each(RUNS)("costs what the README says: %s", async (name, flow, ...runs) => {
  prepare(name);
  for (const data of runs) {
    desk.intercom.traffic.length = 0;
    await desk.instance.invoke(flow, data);
  }
  expect([desk.requests().length]).toEqual(statedCosts("support-desk", name));
});

it("measures every row of the README", () => {
  const [, costs = ""] = README.split("## Costs");
  const rows = [...costs.matchAll(/^\| (.+) \| \d+ \|$/gm)].map(([, name]) => name);
  expect(rows).toEqual(RUNS.map(([name]) => name));
});

it.each(RUNS)("needs no permission but those in the README: %s", async (name, flow, data) => {
  prepare(name);
  const permissions = README.replace(/\s+/g, " ").matchAll(/\*\*((?:Read|Write) [a-z ]+)\*\*/g);
  const granted = new Set([...permissions].map(([, permission]) => permission as Permission));
  desk.intercom.tokens.set(desk.intercom.token, { state: "ok", permissions: granted });
  await desk.instance.invoke(flow, data ?? {});
  expect(desk.intercom.traffic.map(({ status }) => status)).not.toContain(401);
});
