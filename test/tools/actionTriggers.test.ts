import { readFileSync, writeFileSync } from "node:fs";
import { seeded } from "../../tools/intercom";
import { call } from "../support/command";
import { useFolder } from "../support/folder";
import { useIntercom } from "../support/intercom";

const folder = useFolder();
const local = useIntercom();

/** The local Intercom of the test in the place of a real workspace. */
const real = () => ({
  INTERCOM_ACCESS_TOKEN: local.intercom.token,
  INTERCOM_BASE_URL: local.intercom.url,
});

const resultOf = async (...args: string[]) => {
  const { status, stdout, stderr } = await call(args, real());
  expect({ status, stderr }).toMatchObject({ status: 0 });
  return JSON.parse(stdout);
};

describe("npm run action with a webhook trigger", () => {
  it.each([
    [["newConversation"], "New Conversation", { topic: "conversation.user.created" }],
    [
      ["newContact", "topic=contact.lead.created"],
      "New Contact",
      { topic: "contact.lead.created" },
    ],
    [["webhook", "topic=ticket.created"], "Else", { topic: "ticket.created" }],
    [
      ["webhook", "topic=ticket.created", 'topics={"Tickets":"ticket.created"}'],
      "Tickets",
      { topic: "ticket.created", item: { type: "ticket" } },
    ],
    [["ticketClosed", "topic=ticket.created"], "No Event", { reason: expect.any(String) }],
    [["webhook", "topic=ping"], "No Event", { reason: "Ping." }],
    [["finAgentWebhook"], "Fin Replied", { event_name: "fin_replied" }],
    [["appUninstalled"], "App Uninstalled", { app_id: "ecahpwf5" }],
    [["newContact", "clientSecrets=my secret"], "New Contact", { signature: "verified" }],
  ])("receives what %j says on its branch", async (args, branch, data) => {
    expect(await resultOf(...args)).toMatchObject({ branch, response: { statusCode: 200 }, data });
    expect(local.requests()).toEqual([]);
  });

  it("receives a body from a file", async () => {
    const file = folder.file("event.json");
    writeFileSync(file, JSON.stringify({ event_name: "csat_requested", conversation_id: "7" }));
    expect(await resultOf("finAgentWebhook", `body=@${file}`)).toMatchObject({
      branch: "Rating Requested",
      data: { conversation_id: "7", signature: "verified" },
    });
  });

  it.each([
    [["newContact", "topic=contact.user.craeted"], /similar one is contact\.user\.created\.\n$/],
    [["finAgentWebhook", "topic=ping"], /^finAgentWebhook receives no topics\.\n$/],
    [["newContact", "topic=ping", "body={}"], /^topic and body cannot be combined/],
    [["newContact", "topc=ping"], /^There is no input "topc"\./],
    [["syncContacts", "topic=ping"], /^There is no input "topic"\./],
    [["newContact", "--preview"], /^--preview is for actions that write/],
  ])("refuses %j", async (args, sentence) => {
    expect(await call(args, real())).toMatchObject({
      status: 1,
      stdout: "",
      stderr: expect.stringMatching(sentence),
    });
  });
});

describe("npm run action with --state", () => {
  it("drops a notification that arrives again", async () => {
    const notification = { type: "notification_event", id: "notif_1", topic: "company.created" };
    const body = `body=${JSON.stringify({ ...notification, data: { item: {} } })}`;
    const state = ["--state", folder.file("webhook.json")];
    const first = await resultOf("newCompany", body, ...state);
    const again = await resultOf("newCompany", body, ...state);
    expect([first.branch, again.branch]).toEqual(["New Company", "No Event"]);
    expect(again.data).toMatchObject({ duplicate: true });
  });

  it("syncs everything, then what changed", async () => {
    const state = ["--state", folder.file("sync.json")];
    const first = await resultOf("syncContacts", ...state);
    expect(first.map(({ id }: { id: string }) => id)).toContain(seeded.contact.id);
    local.intercom.clock.advance(3_600_000);
    await resultOf("updateContact", `id=${seeded.lead.id}`, "name=Noor");
    local.intercom.clock.advance(3_600_000);
    expect(await resultOf("syncContacts", ...state)).toMatchObject([
      { id: seeded.lead.id, name: "Noor" },
    ]);
  });

  it("polls for what is new since the call before", async () => {
    const poll = ["pollChangesTrigger", "resourceType=contacts"];
    const state = ["--state", folder.file("poll.json")];
    expect(await resultOf(...poll, ...state)).toEqual({ created: [], updated: [] });
    local.intercom.clock.advance(3_600_000);
    await resultOf("createContact", "role=user", "email=ada@example.com");
    local.intercom.clock.advance(3_600_000);
    expect(await resultOf(...poll, ...state)).toMatchObject({
      created: [{ email: "ada@example.com" }],
      updated: [],
    });
  });

  it.each([
    ["no JSON", "{", "does not hold the state of a trigger."],
    ["other JSON", "[]", "does not hold the state of a trigger."],
    [
      "another trigger",
      '{"trigger":"syncTickets","instanceState":{}}',
      "holds the state of syncTickets, not of syncContacts.",
    ],
  ])("refuses a file with %s, and leaves it alone", async (_what, content, reason) => {
    const file = folder.file("other.json");
    writeFileSync(file, content);
    const { status, stderr } = await call(["syncContacts", "--state", file], real());
    expect([status, stderr]).toEqual([1, `--state: ${file} ${reason}\n`]);
    expect([readFileSync(file, "utf8"), local.requests()]).toEqual([content, []]);
  });

  it("keeps the state of before when a run fails", async () => {
    const file = folder.file("kept.json");
    await resultOf("syncContacts", "--state", file);
    const before = readFileSync(file, "utf8");
    local.intercom.clock.advance(3_600_000);
    local.intercom.tokens.clear();
    expect(await call(["syncContacts", "--state", file], real())).toMatchObject({ status: 1 });
    expect(readFileSync(file, "utf8")).toBe(before);
  });
});
