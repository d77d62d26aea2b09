import { changeConversation, deleteConversation } from "../../tools/intercom/changes/conversations";
import { accessTokenConnection, component, failureOf } from "../../tools/platform/runner";
import { drainTrigger, type FlowState, newFlow, runTrigger } from "../../tools/platform/triggers";
import { historyOf } from "../support/history";
import { useIntercom } from "../support/intercom";
import { useOpened } from "../support/opened";
import { forward, startProxy } from "../support/proxy";

const START = Date.parse("2026-03-08T12:00:00Z");
const local = useIntercom({ seed: false, startAt: START });

const opened = useOpened();

const MINUTE = 60;
const HOUR = 3_600;

interface Counted {
  id: string;
  title: string | null;
  updated_at: number;
  conversation_parts?: { conversation_parts: { body: string | null }[]; total_count: number };
  parts_truncated?: boolean;
  parts_returned?: number;
  parts_total?: number;
}

let flow: FlowState;
let logs: string[];
beforeEach(() => {
  flow = newFlow();
  logs = [];
});

const record = () => historyOf(local.intercom.workspace);
const wait = (seconds: number) => local.intercom.clock.advance(seconds * 1_000);
const connection = () => accessTokenConnection(local.intercom);

const conversationOf = (id: string) => {
  const conversation = local.intercom.workspace.conversations.all.get(id);
  if (!conversation) throw new Error(`There is no conversation ${id}.`);
  return conversation;
};

/** Adds parts to a conversation, the last of which says so. */
const write = (id: string, count = 1) => {
  const { workspace } = local.intercom;
  const conversation = conversationOf(id);
  const author = { type: "admin", id: "1", name: "Zoe", email: null } as const;
  changeConversation(workspace, conversation);
  for (let part = conversation.parts.length + 1; count > 0; count -= 1, part += 1) {
    workspace.conversations.addPart(conversation, {
      part_type: "comment",
      author,
      body: `<p>${part}</p>`,
    });
  }
};

/** Starts conversations, a second after each other, with as many parts each. */
const start = (...parts: number[]) =>
  parts.map((count) => {
    wait(1);
    const id = record().create("conversation");
    write(id, count);
    return id;
  });

const WITH_MESSAGES = { includeMessages: "true" };

interface Drain {
  initial?: boolean;
  onPage?: (items: Counted[], next: object | null) => void;
}

const drain = async (given: object = WITH_MESSAGES, { initial, onPage }: Drain = {}) => {
  const items: Counted[] = [];
  await drainTrigger(
    "syncConversations",
    { connection: connection(), ...given },
    {
      flow,
      initial,
      logs,
      onPage: (page, next) => {
        items.push(...(page as Counted[]));
        onPage?.(page as Counted[], next);
      },
    },
  );
  return items;
};

const bodies = ({ conversation_parts }: Counted) =>
  conversation_parts?.conversation_parts.map(({ body }) => body);

const byId = (items: Counted[]) => Object.fromEntries(items.map((item) => [item.id, bodies(item)]));

const reads = () => local.requests().filter((request) => request.startsWith("GET /conversations/"));

describe("Sync Conversations with messages", () => {
  it("delivers all conversations with their messages, then those that change", async () => {
    const [one = "", other = ""] = start(1, 2);
    wait(HOUR);
    const first = await drain(WITH_MESSAGES, { initial: true });
    expect(byId(first)).toEqual({ [one]: ["<p>1</p>"], [other]: ["<p>1</p>", "<p>2</p>"] });
    expect(first).toMatchObject([
      { id: other, parts_truncated: false, parts_returned: 2, parts_total: 2 },
      { id: one, parts_truncated: false, parts_returned: 1, parts_total: 1 },
    ]);
    expect(reads().sort()).toEqual([`GET /conversations/${one}`, `GET /conversations/${other}`]);
    wait(HOUR);
    write(one);
    wait(MINUTE);
    expect(byId(await drain())).toEqual({ [one]: ["<p>1</p>", "<p>2</p>"] });
    wait(MINUTE);
    expect(await drain()).toEqual([]);
    expect(reads()).toHaveLength(3);
  });

  it("reads nothing more where messages are not asked for, as ever", async () => {
    start(1);
    wait(HOUR);
    const [item] = await drain({}, { initial: true });
    expect(Object.keys(item ?? {})).not.toContain("conversation_parts");
    expect(Object.keys(item ?? {})).not.toContain("parts_truncated");
    expect(reads()).toEqual([]);
    const { default: usual } = Object(
      component.triggers.syncConversations?.inputs.find(({ key }) => key === "includeMessages"),
    );
    expect(usual).toBe("false");
  });

  it("delivers the same fields as without messages besides", async () => {
    start(1);
    wait(HOUR);
    const [plain] = await drain({}, { initial: true });
    flow = newFlow();
    const [full] = await drain(WITH_MESSAGES, { initial: true });
    expect(full).toMatchObject(plain ?? {});
    expect(
      Object.keys(full ?? {}).filter((field) => !Object.keys(plain ?? {}).includes(field)),
    ).toEqual(["conversation_parts", "parts_truncated", "parts_returned", "parts_total"]);
  });

  it("marks a conversation of which Intercom keeps messages back", async () => {
    const [long = ""] = start(502);
    wait(HOUR);
    const items = await drain(WITH_MESSAGES, { initial: true });
    expect(items).toMatchObject([
      { id: long, parts_truncated: true, parts_returned: 500, parts_total: 502 },
    ]);
    expect(bodies(items[0] as Counted)?.at(-1)).toBe("<p>502</p>");
    expect(logs.join()).toContain(`the latest 500 of 502 parts of the conversation ${long}`);
  });

  it("goes on when a conversation is deleted meanwhile, and marks it", async () => {
    const [one = "", deleted = "", other = ""] = start(1, 3, 1);
    wait(HOUR);
    const { faults, workspace } = local.intercom;
    faults.add({
      path: /^\/conversations\/\d/,
      meanwhile: () => deleteConversation(workspace, conversationOf(deleted)),
    });
    const items = await drain(WITH_MESSAGES, { initial: true });
    expect(items.map(({ id }) => id)).toEqual([other, deleted, one]);
    expect(items[1]).toMatchObject({ parts_truncated: true, parts_returned: 0, parts_total: 3 });
    expect(bodies(items[1] as Counted)).toBeUndefined();
    expect(bodies(items[2] as Counted)).toEqual(["<p>1</p>"]);
    expect(logs).toContain(
      `info The conversation ${deleted} was deleted meanwhile: it comes without its messages.`,
    );
    wait(MINUTE);
    expect(await drain()).toEqual([]);
  });

  it("does not take a page of a load balancer for a deleted conversation", async () => {
    start(1);
    wait(HOUR);
    local.intercom.faults.add({
      path: /^\/conversations\/\d/,
      status: 404,
      body: "<html><body>Not Found</body></html>",
    });
    expect(await failureOf(drain(WITH_MESSAGES, { initial: true }))).toMatchObject({ status: 404 });
  });

  it("leaves what is written while it reads to the next sync, each change once", async () => {
    const [id = ""] = start(1);
    wait(HOUR);
    await drain(WITH_MESSAGES, { initial: true });
    wait(HOUR);
    changeConversation(local.intercom.workspace, conversationOf(id), { title: "Once" });
    const { updated_at } = conversationOf(id);
    wait(MINUTE);
    local.intercom.faults.add({
      path: /^\/conversations\/\d/,
      meanwhile: () => {
        wait(2);
        write(id);
        conversationOf(id).title = "Twice";
      },
    });
    // The message is there already, the change of the conversation is not.
    const during = await drain();
    expect(during).toMatchObject([{ id, title: "Once", updated_at }]);
    expect(bodies(during[0] as Counted)).toEqual(["<p>1</p>", "<p>2</p>"]);
    wait(MINUTE);
    const after = await drain();
    expect(after).toMatchObject([
      { id, title: "Twice", updated_at: conversationOf(id).updated_at },
    ]);
    wait(MINUTE);
    expect(await drain()).toEqual([]);
  });

  it("begins again when the messages of one cannot be read, and asks for no others then", async () => {
    const ids = start(...Array(20).fill(1));
    wait(HOUR);
    local.intercom.faults.add({ path: /^\/conversations\/\d/, status: 403, skip: 4 });
    const error = await failureOf(drain(WITH_MESSAGES, { initial: true }));
    expect(error).toMatchObject({ status: 403 });
    expect(error.message).toMatch(/^Intercom refused Sync Conversations: /);
    const { length } = reads();
    expect(length).toBeLessThan(20);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(reads()).toHaveLength(length);
    const items = await drain(WITH_MESSAGES, { initial: true });
    expect(items.map(({ id }) => id).sort()).toEqual(ids.sort());
  });

  it("holds 25 conversations at most, however many there are", async () => {
    const ids = start(...Array(60).fill(1));
    wait(HOUR);
    const pages: number[] = [];
    const positions: string[] = [];
    const onPage = (items: Counted[], next: object | null) => {
      pages.push(items.length);
      positions.push(JSON.stringify(next));
    };
    const items = await drain(WITH_MESSAGES, { initial: true, onPage });
    expect(pages).toEqual([25, 25, 10]);
    expect(items.map(({ id }) => id).sort()).toEqual(ids.sort());
    expect(reads()).toHaveLength(60);
    // Of what it has read it carries nothing from page to page.
    for (const position of positions) {
      expect(position.length).toBeLessThan(1_000);
      expect(ids.filter((id) => position.includes(`"${id}"`))).toEqual([]);
    }
  });

  it("reads several at once, eight at most", async () => {
    start(...Array(20).fill(1));
    wait(HOUR);
    let [now, most] = [0, 0];
    const proxy = await opened(
      startProxy(async (request) => {
        now += 1;
        most = Math.max(most, now);
        const { pathname, search } = request.url;
        const answer = await forward(request, local.intercom.url + pathname + search);
        now -= 1;
        return answer;
      }),
    );
    const { token } = local.intercom;
    const inputs = {
      connection: accessTokenConnection({ url: proxy.url, token }),
      ...WITH_MESSAGES,
    };
    const { items } = await drainTrigger("syncConversations", inputs, { initial: true });
    expect(items).toHaveLength(20);
    expect(most).toBeGreaterThan(1);
    expect(most).toBeLessThanOrEqual(8);
  });
});

const CONVERSATIONS = { resourceType: "conversations", ...WITH_MESSAGES };

describe("New and Updated Records with messages", () => {
  const poll = async (given: object = CONVERSATIONS) => {
    const inputs = { connection: connection(), ...given };
    const { payload } = await runTrigger("pollChangesTrigger", inputs, { flow, logs });
    return payload.body.data as { created: Counted[]; updated: Counted[] };
  };

  it("returns new and changed conversations with their messages", async () => {
    const [old = ""] = start(1);
    wait(HOUR);
    await poll();
    wait(MINUTE);
    write(old);
    const [fresh = ""] = start(2);
    wait(MINUTE);
    const { created, updated } = await poll();
    expect(byId(created)).toEqual({ [fresh]: ["<p>1</p>", "<p>2</p>"] });
    expect(byId(updated)).toEqual({ [old]: ["<p>1</p>", "<p>2</p>"] });
    wait(MINUTE);
    expect(await poll()).toEqual({ created: [], updated: [] });
  });

  it("keeps its place when messages cannot be read", async () => {
    await poll();
    wait(MINUTE);
    const [fresh = ""] = start(1);
    wait(MINUTE);
    const before = structuredClone(flow);
    local.intercom.faults.add({ path: /^\/conversations\/\d/, status: 403 });
    expect(await failureOf(poll())).toMatchObject({ status: 403 });
    expect(flow).toEqual(before);
    expect(byId((await poll()).created)).toEqual({ [fresh]: ["<p>1</p>"] });
  });

  it.each(["contacts", "companies", "tickets", "articles"])(
    "refuses %s, which have none, before it asks for anything",
    async (resourceType) => {
      const error = await failureOf(poll({ resourceType, ...WITH_MESSAGES }));
      expect(error.message).toBe(
        "Include Messages: only conversations have messages. Choose the Resource Type Conversations, or turn it off.",
      );
      expect(local.requests()).toEqual([]);
    },
  );
});

describe("List Changes Since with messages", () => {
  it("lists conversations with their messages, and where to go on", async () => {
    const [old = ""] = start(1);
    wait(HOUR);
    const since = String(local.intercom.clock.seconds());
    wait(1);
    write(old);
    const [fresh = ""] = start(1);
    const plain = await local.run("listChangesSince", { resourceType: "conversations", since });
    const listed = await local.run<{ created: Counted[]; updated: Counted[] }>("listChangesSince", {
      ...CONVERSATIONS,
      since,
    });
    expect(listed).toMatchObject(plain);
    expect(byId(listed.created)).toEqual({ [fresh]: ["<p>1</p>"] });
    expect(byId(listed.updated)).toEqual({ [old]: ["<p>1</p>", "<p>2</p>"] });
  });

  it("logs how far it is", async () => {
    start(...Array(250).fill(0));
    await local.run("listChangesSince", { ...CONVERSATIONS, since: "1" }, { logs });
    expect(logs.filter((line) => line.startsWith("info Include Messages: "))).toEqual([
      expect.stringMatching(/^info Include Messages: 200 of 250 done, /),
    ]);
  });

  it("refuses other records, which have none", async () => {
    const error = await local.fail("listChangesSince", { ...WITH_MESSAGES, since: "1" });
    expect(error.message).toContain("Include Messages: only conversations have messages.");
    expect(local.requests()).toEqual([]);
  });
});

describe("the rate limit", () => {
  // The component waits in real time, so that Intercom's clock has to run too.
  const running = useIntercom({ seed: false, frozen: false });

  it("is kept to: the next window is waited for, and nothing is refused", async () => {
    const { clock, settings, workspace, traffic } = running.intercom;
    for (let count = 0; count < 8; count += 1) historyOf(workspace).create("conversation");
    clock.advance(HOUR * 1_000);
    settings.resetLagSeconds = 0;
    settings.quota = 6;
    clock.set(Math.ceil(clock.now() / 10_000) * 10_000 + 9_000);
    const inputs = { connection: accessTokenConnection(running.intercom), ...WITH_MESSAGES };
    const { items } = await drainTrigger("syncConversations", inputs, { initial: true });
    expect(items).toHaveLength(8);
    expect(traffic.map(({ status }) => status)).toEqual(traffic.map(() => 200));
    const windows = traffic.map(({ responseHeaders }) => responseHeaders["x-ratelimit-reset"]);
    expect(new Set(windows).size).toBe(2);
  });
});
