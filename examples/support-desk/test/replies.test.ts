import { postReply } from "../src/flows/postReply";
import { CHOSEN, useDesk } from "./desk";

const desk = useDesk();
const CONVERSATION = "215473840001";
const TICKET = "773";
const reply = { id: "A-1", text: "A new pump is on its way.", sent_at: "2026-03-02T09:29:59.700Z" };

const post = (changes: object) => desk.instance.invoke(postReply, { ...reply, ...changes });
const partsOf = (where: object) => {
  const { conversations, tickets } = desk.intercom.workspace;
  const { parts = [] } =
    ("ticket_id" in where ? tickets.get(TICKET) : conversations.all.get(CONVERSATION)) ?? {};
  return parts.filter(({ created_at }) => created_at === Date.parse("2026-03-02T09:29:59Z") / 1000);
};

const PLACES: [name: string, where: object][] = [
  ["a conversation", { conversation_id: CONVERSATION }],
  ["a ticket", { ticket_id: TICKET }],
];

describe.each(PLACES)("in %s", (_name, where) => {
  it("posts a reply in the name of the chosen admin, and reports it", async () => {
    await post(where);
    expect(partsOf(where)).toMatchObject([
      { part_type: "comment", body: `<p>${reply.text}</p>`, author: { id: CHOSEN.replyAs } },
    ]);
    expect(desk.stored("/intercom/reply-results")).toEqual([
      { results: [{ id: "A-1", status: "posted" }] },
    ]);
  });

  it("posts a reply once, however often it runs", async () => {
    desk.backend.mishaps.push("down", "lost answer");
    await post(where);
    desk.redeploy();
    await post(where);
    expect(partsOf(where)).toHaveLength(1);
  });

  it("posts a reply once where Intercom's answer is lost", async () => {
    desk.intercom.faults.add({ method: "POST", path: /reply$/, drop: "after" });
    await post(where);
    expect(desk.intercom.faults.pending).toBe(0);
    expect(partsOf(where)).toHaveLength(1);
  });

  it("posts a reply again that did not arrive", async () => {
    desk.intercom.faults.add({ method: "POST", path: /reply$/, status: 503, times: 10 });
    await expect(post(where)).rejects.toThrow();
    desk.intercom.faults.clear();
    expect(partsOf(where)).toEqual([]);
    await post(where);
    expect(partsOf(where)).toHaveLength(1);
  });

  it("knows a reply that Intercom stored as an opening, with markup of its own", async () => {
    const text = 'Price < 5 & "fair":\nhttps://example.com/a_b';
    await post({ ...where, text });
    const [part] = partsOf(where);
    if (!part) throw new Error("Nothing was posted.");
    expect(part.body).toBe('<p>Price &lt; 5 &amp; "fair":<br>https://example.com/a_b</p>');
    Object.assign(part, {
      part_type: "open",
      body: '<p class="no-margin">Price &lt; 5 &amp; &quot;fair&quot;:</p><p><a href="https://example.com/a_b" rel="nofollow">https://example.com/a_b</a></p>',
    });
    await post({ ...where, text });
    expect(partsOf(where)).toHaveLength(1);
  });

  it.each([
    ["says something else at the same second", { text: "And a hose." }, 2],
    ["says the same at another time", { sent_at: "2026-03-02T09:25:00Z" }, 1],
  ])("posts another reply that %s", async (_what, changes, atThatSecond) => {
    await post(where);
    await post({ ...where, ...changes, id: "A-2" });
    expect(partsOf(where)).toHaveLength(atThatSecond);
    expect(desk.requests().filter((each) => each.endsWith("/reply"))).toHaveLength(2);
  });

  it("posts a reply although a note at the same second has its words", async () => {
    const action = "ticket_id" in where ? "addNoteToTicket" : "addNoteToConversation";
    const id = "ticket_id" in where ? TICKET : CONVERSATION;
    await desk.run(action, { id, body: reply.text, createdAt: "2026-03-02T09:29:59Z" });
    await post(where);
    expect(partsOf(where).map(({ part_type }) => part_type)).toEqual(["note", "comment"]);
  });
});

it.each([
  ["no text", { text: "", ticket_id: TICKET }, "The request lacks text."],
  ["nothing in it", { id: "", text: "", sent_at: "" }, "lacks id and text and sent_at."],
  ["no time", { sent_at: "soon", ticket_id: TICKET }, 'sent_at: "soon" is not a time in ISO 8601.'],
  ["no place", {}, "either conversation_id or ticket_id"],
  ["two places", { ticket_id: TICKET, conversation_id: CONVERSATION }, "either conversation_id"],
])("refuses a request with %s before it asks Intercom", async (_what, changes, message) => {
  await expect(post(changes)).rejects.toThrow(message);
  expect(desk.requests()).toEqual([]);
  expect(desk.backend.arrived).toEqual([]);
});
