import { notificationOf } from "../../../test/support/webhooks";
import { receiveEvents } from "../src/flows/receiveEvents";
import { CHOSEN, useDesk } from "./desk";

const desk = useDesk();
const WASH = "5ba682d23d7cf92bef87bfd4";
const LEAD = "6762f0f51bb69f9f2193bb01";
const customer = {
  id: "C-7",
  email: "noor@example.com",
  name: "Noor <Ltd>",
  plan: "Starter",
  details: { "Open invoices": 2 },
};
const known = (changes: object = {}) =>
  desk.backend.answers.set("/intercom/customers", { customer: { ...customer, ...changes } });

/** Starts a conversation. @returns what Intercom reports of it */
const start = async (contactId = WASH) => {
  const contactType = desk.intercom.workspace.contacts.get(contactId)?.role;
  await desk.run("createConversation", { contactId, contactType, body: "The pump is broken." });
  const [notification] = (await desk.notifications()).filter(
    ({ topic }) => topic === "conversation.user.created",
  );
  if (!notification) throw new Error("Intercom reported no conversation.");
  return notification;
};
const receive = (notification: object) => desk.instance.notify(receiveEvents, notification);

/** The newest conversation, as Intercom holds it. */
const conversation = () => {
  const newest = [...desk.intercom.workspace.conversations.all.values()].at(-1);
  if (!newest) throw new Error("There is no conversation.");
  const parts = (type: string) => newest.parts.filter(({ part_type }) => part_type === type);
  return { ...newest, notes: parts("note"), assignments: parts("assignment") };
};
const sent = () => desk.stored("/intercom/conversations");

it("takes a conversation in: tag, note, team, and the support system", async () => {
  known();
  await receive(await start());
  const { id, tags, notes, assignments, teamAssigneeId } = conversation();
  expect([...tags.keys()]).toEqual([CHOSEN.tag]);
  expect(notes).toMatchObject([
    {
      author: { id: CHOSEN.replyAs },
      body: "<p><b>From the support system</b><br>Customer: Noor &lt;Ltd&gt; (C-7)<br>Plan: Starter<br>Open invoices: 2</p>",
    },
  ]);
  expect(assignments).toHaveLength(1);
  expect(teamAssigneeId).toBe(CHOSEN.defaultTeam);
  expect(sent()).toMatchObject([
    {
      conversations: [
        { id, body: "<p>The pump is broken.</p>", contact: { id: WASH }, customer_id: "C-7" },
      ],
    },
  ]);
});

it("adds one note and one assignment, however often it runs", async () => {
  known();
  const notification = await start();
  desk.backend.mishaps.push("down", "lost answer");
  await receive(notification);
  desk.redeploy();
  await receive(notification);
  expect(conversation().notes).toHaveLength(1);
  expect(conversation().assignments).toHaveLength(1);
  expect(sent()).toHaveLength(3);
});

it("adds one note where the answer to it is lost", async () => {
  known();
  const notification = await start();
  desk.intercom.faults.add({ method: "POST", path: /reply$/, drop: "after" });
  await receive(notification);
  expect(desk.intercom.faults.pending).toBe(0);
  expect(conversation().notes).toHaveLength(1);
  expect(sent()).toHaveLength(1);
});

it.each([
  ["the default team", { plan: "Starter" }, {}, { teamAssigneeId: CHOSEN.defaultTeam }],
  ["the VIP team", { plan: "Scale" }, {}, { teamAssigneeId: CHOSEN.vipTeam }],
  [
    "the VIP admin",
    { plan: "Scale" },
    { "VIP Admin": CHOSEN.vipAdmin },
    { adminAssigneeId: CHOSEN.vipAdmin, teamAssigneeId: "0" },
  ],
  [
    "the default team where no VIP team is chosen",
    { plan: "Scale" },
    { "VIP Team": "" },
    { teamAssigneeId: CHOSEN.defaultTeam },
  ],
  ["nobody where no team is chosen", {}, { "Default Team": "" }, { teamAssigneeId: "0" }],
])("assigns to %s", async (_who, changes, chosen, assigned) => {
  known(changes);
  desk.redeploy(chosen);
  await receive(await start());
  expect(conversation()).toMatchObject({ adminAssigneeId: "0", ...assigned });
});

it("leaves a conversation to whoever has taken it", async () => {
  known();
  const notification = await start();
  const { id } = conversation();
  await desk.run("assignConversationToAdmin", { id, assigneeId: CHOSEN.vipAdmin });
  await receive(notification);
  expect(conversation()).toMatchObject({
    adminAssigneeId: CHOSEN.vipAdmin,
    teamAssigneeId: "0",
  });
});

it("adds no note about somebody whom the support system does not know", async () => {
  await receive(await start());
  expect(conversation().notes).toEqual([]);
  expect(sent()).toMatchObject([{ conversations: [{ contact: { id: WASH } }] }]);
});

it("goes on without a contact that was deleted in the meantime", async () => {
  const notification = await start();
  await desk.run("deleteContact", { id: WASH });
  await receive(notification);
  expect(sent()).toMatchObject([{ conversations: [{ contact: null }] }]);
  expect(desk.backend.arrived).not.toContain("GET /intercom/customers");
});

it("asks about nobody who has neither an External ID nor an email address", async () => {
  const { id } = await desk.run<{ id: string }>("createContact", { role: "lead", name: "Anon" });
  await receive(await start(id));
  expect(sent()).toMatchObject([{ conversations: [{ contact: { id } }] }]);
  expect(desk.backend.arrived).toEqual(["POST /intercom/conversations"]);
});

describe("a lead with the email address of a customer", () => {
  it.each([[false], ["false"]])("stays a lead when Merge Leads is %j", async (mergeLeads) => {
    known();
    desk.redeploy({ "Merge Leads": mergeLeads });
    await receive(await start(LEAD));
    expect(desk.intercom.workspace.contacts.get(LEAD)).toMatchObject({ mergedInto: null });
  });

  it("is not verified, as the note says", async () => {
    known();
    await receive(await start(LEAD));
    expect(conversation().notes[0]?.body).toContain("not verified");
  });

  it.each([
    ["a new user", "C-7", undefined],
    ["the user who has the External ID", "25", WASH],
  ])("is merged into %s, once", async (_whom, id, userId) => {
    known({ id });
    desk.redeploy({ "Merge Leads": true });
    const notification = await start(LEAD);
    desk.backend.mishaps.push("lost answer");
    desk.intercom.faults.add({ method: "POST", path: "/contacts/merge", drop: "after" });
    await receive(notification);
    const { mergedInto } = desk.intercom.workspace.contacts.get(LEAD) ?? {};
    const user = desk.intercom.workspace.contacts.get(String(mergedInto));
    expect(user).toMatchObject({ role: "user", external_id: id, ...(userId && { id: userId }) });
    expect(desk.requests().filter((each) => each === "POST /contacts/merge")).toHaveLength(1);
    expect(sent().at(-1)).toMatchObject({ conversations: [{ contact: { id: mergedInto } }] });
    expect(conversation().notes).toHaveLength(1);
  });
});

it("sends what a contact writes", async () => {
  await start();
  const { id } = conversation();
  await desk.run("replyToConversationAsContact", { id, contactId: WASH, body: "It leaks." });
  for (const each of await desk.notifications()) await receive(each);
  expect(desk.stored("/intercom/replies")).toMatchObject([
    { replies: [{ conversation_id: id, body: "<p>It leaks.</p>", author: { id: WASH } }] },
  ]);
});

it.each(["ping", "conversation.admin.noted", "contact.user.created"])(
  "leaves %s alone",
  async (topic) => {
    const item = { type: "conversation", id: "215473840001" };
    expect(await receive(notificationOf({ topic, item }))).toBe("nothing");
    expect(desk.backend.arrived).toEqual([]);
    expect(desk.requests()).toEqual([]);
  },
);
