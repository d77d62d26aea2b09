import { finAgent } from "../../src/resources/finAgent/access";
import { seeded } from "../../tools/intercom";
import { previewAction } from "../../tools/platform/runner";
import { useIntercom } from "../support/intercom";
import { itSends } from "../support/requests";

const local = useIntercom();

const TIMESTAMP = "2026-01-31T09:00:00.123Z";
const START = { conversationId: "chat-1", userId: "25", body: "Where is my order?" };
const REPLY = { ...START, conversationId: seeded.finConversation.id };
const BOTH = [
  ["startFinConversation", START],
  ["replyToFin", REPLY],
] as const;

const MESSAGE = { author: "user", body: START.body, timestamp: TIMESTAMP };

itSends(local, [
  [
    "startFinConversation",
    { ...START, timestamp: TIMESTAMP },
    "POST /fin/start",
    { conversation_id: "chat-1", message: MESSAGE, user: { id: "25" } },
  ],
  [
    "startFinConversation",
    {
      ...START,
      timestamp: TIMESTAMP,
      userName: "Hoban",
      userEmail: "hoban@example.com",
      userAttributes: '{"team_mates":4,"paid_subscriber":false,"favourite_ship":""}',
      attachmentUrls: ["https://example.com/a.pdf"],
      attachmentFiles: [{ key: "notes.txt", value: "Notes" }],
      conversationAttributes: [{ key: "order_number", value: "A-1" }],
      history: JSON.stringify([
        { author: "User", body: "Hi", timestamp: 1_769_850_000 },
        { author: "agent", body: "Hello", timestamp: "2026-01-31T10:00:00.5+01:00" },
      ]),
    },
    "POST /fin/start",
    {
      conversation_id: "chat-1",
      message: MESSAGE,
      user: {
        id: "25",
        name: "Hoban",
        email: "hoban@example.com",
        attributes: { team_mates: 4, paid_subscriber: false },
      },
      attachments: [
        { type: "url", url: "https://example.com/a.pdf" },
        {
          type: "file",
          name: "notes.txt",
          content_type: "application/octet-stream",
          data: Buffer.from("Notes").toString("base64"),
        },
      ],
      conversation_metadata: {
        history: [
          { author: "user", body: "Hi", timestamp: "2026-01-31T09:00:00.000Z" },
          { author: "agent", body: "Hello", timestamp: "2026-01-31T09:00:00.500Z" },
        ],
        attributes: { order_number: "A-1" },
      },
    },
  ],
  [
    "replyToFin",
    { ...REPLY, timestamp: TIMESTAMP },
    "POST /fin/reply",
    { conversation_id: "chat-1042", message: MESSAGE, user: { id: "25" } },
  ],
  [
    "submitFinRating",
    { conversationId: "chat-1041", rating: "Amazing" },
    "POST /fin/csat",
    { conversation_id: "chat-1041", rating: "amazing" },
  ],
  [
    "submitFinRating",
    { conversationId: "chat-1041", rating: "ok", remark: "Fine." },
    "POST /fin/csat",
    { conversation_id: "chat-1041", rating: "ok", remark: "Fine." },
  ],
]);

const conversationOf = (id: string) => local.intercom.workspace.finConversations.get(id);

interface Sent {
  message: { timestamp: string };
}

const timestamps = () => local.intercom.traffic.map(({ json }) => (json as Sent).message.timestamp);

describe.each(BOTH)("%s", (key, inputs) => {
  it("returns that Fin is thinking, without the address that holds a token", async () => {
    const logs: string[] = [];
    const result = await local.run(key, inputs, { debug: true, logs });
    expect(result).toEqual({
      conversation_id: inputs.conversationId,
      user_id: "25",
      status: "thinking",
      created_at_ms: "2026-03-02T09:30:00.000Z",
    });
    const { sse_subscription_url: url } = Object(local.intercom.traffic[0]?.responseJson);
    const token = new URL(url).searchParams.get("accessToken") ?? "";
    expect(token).toMatch(/^eyJ/);
    expect(logs.join("\n")).toContain("Intercom POST /fin/");
    expect(logs.join("\n")).not.toContain(token);
  });

  it("shows that address in no error either", async () => {
    const url = "https://realtime.example.com/stream?channels=a&accessToken=eyJhbGciOi.c2VjcmV0";
    const headers = { "retry-after": "61" };
    for (const body of [
      `{"sse_subscription_url":"${url}"`,
      JSON.stringify({ sse_subscription_url: url }),
      `Subscribe to ${url}`,
    ]) {
      for (const status of [200, 400]) {
        local.intercom.faults.clear();
        local.intercom.faults.add({ status, body, headers, times: 99 });
        const logs: string[] = [];
        const error = await local.fail(key, inputs, { debug: true, logs });
        expect(error.message).toMatch(/^Intercom (refused|answered) /);
        expect([error.message, ...logs].join("\n")).not.toContain("c2VjcmV0");
      }
    }
  });

  it("is timed now when Timestamp is blank", async () => {
    const before = Date.now();
    await local.run(key, inputs);
    const [sent = ""] = timestamps();
    expect(sent).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect(Date.parse(sent)).toBeGreaterThanOrEqual(before);
    expect(Date.parse(sent)).toBeLessThanOrEqual(Date.now());
  });

  it("is one message however often it is repeated, since its time stays", async () => {
    local.intercom.faults.add({ drop: "after", times: 2 });
    await local.run(key, inputs);
    expect(timestamps()).toHaveLength(3);
    expect(new Set(timestamps()).size).toBe(1);
    expect(conversationOf(inputs.conversationId)?.messages).toHaveLength(1);
  });

  it("tells which attributes were not saved, in the result and in the log", async () => {
    const logs: string[] = [];
    const result = await local.run(
      key,
      { ...inputs, userAttributes: { plan: "Pro", favourite_ship: "Serenity" } },
      { logs },
    );
    expect(result).toMatchObject({
      status: "thinking",
      errors: { user: { attributes: { plan: "User attribute 'plan' does not exist" } } },
    });
    expect(logs).toEqual([
      `warn Intercom: Fin got the message, but these were not saved: user attribute "plan" (User attribute 'plan' does not exist). The result names them under errors.`,
    ]);
    const contact = local.intercom.workspace.contacts.get(seeded.contact.id);
    expect(contact?.custom_attributes).toMatchObject({ favourite_ship: "Serenity" });
  });

  it("creates a user whom Intercom does not know", async () => {
    await local.run(key, { ...inputs, userId: "new-1", userEmail: "new@example.com" });
    expect([...local.intercom.workspace.contacts.values()]).toContainEqual(
      expect.objectContaining({ role: "user", external_id: "new-1", email: "new@example.com" }),
    );
  });

  it("takes ten attachments in all, and no more", async () => {
    const urls = (count: number) =>
      Array.from({ length: count }, (_, at) => `https://example.com/${at}`);
    const attachmentFiles = [{ key: "a.txt", value: "a" }];
    await local.run(key, { ...inputs, attachmentUrls: urls(9), attachmentFiles });
    expect(conversationOf(inputs.conversationId)?.messages[0]?.attachments).toHaveLength(10);
    const requests = local.requests().length;
    const error = await local.fail(key, { ...inputs, attachmentUrls: urls(10), attachmentFiles });
    expect(error.message).toBe("Attachment URLs and Attachment Files: 11 in all are more than 10.");
    expect(local.requests()).toHaveLength(requests);
  });

  it("takes ten attributes, and no more", async () => {
    const rows = (count: number) =>
      Array.from({ length: count }, (_, at) => ({ key: `a${at}`, value: "1" }));
    await local.run(key, { ...inputs, userAttributes: rows(10) });
    const error = await local.fail(key, { ...inputs, userAttributes: rows(11) });
    expect(error.message).toContain("User Attributes: 11 are more than 10.");
    expect(local.requests()).toHaveLength(1);
  });
});

describe("Start Fin Conversation", () => {
  it("tells of attributes of the conversation that were not saved", async () => {
    const logs: string[] = [];
    const result = await local.run(
      "startFinConversation",
      { ...START, conversationAttributes: { mood: "fine", order_number: "A-1" } },
      { logs },
    );
    expect(result).toMatchObject({
      errors: {
        conversation: { attributes: { mood: "Conversation attribute 'mood' does not exist" } },
      },
    });
    expect(logs.join()).toContain('conversation attribute "mood"');
    expect(conversationOf("chat-1")?.attributes).toEqual({ order_number: "A-1" });
  });

  const message = { author: "fin", body: "Hello", timestamp: TIMESTAMP };

  it.each([
    [
      [{ ...message, author: "bot" }],
      'History, message 1, author: "bot" is not one of user, agent',
    ],
    [[message, { ...message, body: "" }], "History, message 2 has no body: it takes author, body"],
    [[{ author: "fin", body: "Hi" }], "History, message 1 has no timestamp"],
    [[{ ...message, id: "7" }], 'History, message 1 has "id"'],
    [[{ ...message, timestamp: "today" }], 'History, message 1, timestamp: "today" is not a time'],
    [["Hello"], "History, message 1: "],
    [Array(11).fill(message), "History: 11 messages are more than 10. Give the latest ones."],
  ])("refuses a history that Fin could not read: %j", async (history, reason) => {
    const inputs = { ...START, history: JSON.stringify(history) };
    const error = await local.fail("startFinConversation", inputs);
    expect(error.message).toContain(reason);
    expect(local.intercom.traffic).toEqual([]);
  });

  it("takes ten messages of history", async () => {
    await local.run("startFinConversation", {
      ...START,
      history: JSON.stringify(Array(10).fill(message)),
    });
    expect(conversationOf("chat-1")?.history).toHaveLength(10);
  });

  it("has a preview without a connection", async () => {
    const { data } = await previewAction("startFinConversation", START);
    expect(data).toMatchObject({ status: "thinking" });
  });
});

it("a request is repeated only while Fin knows it by its time", () => {
  expect(finAgent.deadlineMs).toBeLessThan(5 * 60_000);
});

describe("a refusal", () => {
  it("of an unknown conversation says which ID is meant", async () => {
    const error = await local.fail("replyToFin", { ...REPLY, conversationId: "215473840001" });
    expect(error).toMatchObject({ status: 404, code: "not_found" });
    expect(error.message).toContain(
      "No conversation with Fin has this External Conversation ID: give the one that Start Fin Conversation was given.",
    );
  });

  it("for want of access says how to get it", async () => {
    local.intercom.faults.add({ status: 403, code: "forbidden", message: "Not enabled" });
    const error = await local.fail("startFinConversation", START);
    expect(error.message).toContain("Intercom grants access to the Fin Agent API on request");
  });
});

describe("Submit Fin Rating", () => {
  const rated = { conversationId: seeded.ratedFinConversation.id, rating: "good" };
  const surveyOf = () => conversationOf(rated.conversationId)?.survey;

  it("is done when the same rating was lost and is sent again", async () => {
    local.intercom.faults.add({ drop: "after" });
    expect(await local.run("submitFinRating", rated)).toEqual({
      conversation_id: "chat-1041",
      rating: "good",
      status: "rated",
    });
    expect(local.requests()).toHaveLength(2);
  });

  it("is not repeated with a remark, which would be refused the second time", async () => {
    local.intercom.faults.add({ drop: "after" });
    const error = await local.fail("submitFinRating", { ...rated, remark: "Quick." });
    expect(error.message).toContain("it was not repeated, since that could do it twice");
    expect(local.requests()).toHaveLength(1);
    expect(surveyOf()).toMatchObject({ rating: "good", remark: "Quick." });
  });

  it.each([
    [
      "an unknown conversation",
      () => {},
      { conversationId: "chat-404" },
      "external_conversation_id Conversation not found for the given external_conversation_id",
      "give the one that Start Fin Conversation was given.",
    ],
    [
      "a rating that Fin did not ask for",
      () => {},
      { conversationId: seeded.finConversation.id },
      "No rating survey found for this conversation",
      "Fin Agent Webhook takes the branch Rating Requested when it does.",
    ],
    [
      "one that comes too late",
      () => Object.assign(surveyOf() ?? {}, { isOpen: false }),
      {},
      "The rating window for this conversation has closed",
      "The rating stays as it is:",
    ],
    [
      "one after a remark",
      () => Object.assign(surveyOf() ?? {}, { rating: "bad", remark: "Slow." }),
      {},
      "This rating can no longer be changed because a remark has already been submitted",
      "The rating stays as it is:",
    ],
  ])(
    "reads the refusal of %s, an object of fields",
    async (_what, arrange, inputs, said, advice) => {
      arrange();
      const error = await local.fail("submitFinRating", { ...rated, ...inputs });
      expect(error).toMatchObject({ status: 422, retryable: false });
      expect(error.message).toContain(`Intercom refused Submit Fin Rating: "${said}" (HTTP 422`);
      expect(error.message).toContain(advice);
      expect(local.requests()).toHaveLength(1);
    },
  );

  it("names the field of any other refusal", async () => {
    const body = { errors: { rating: "Rating isn't an option" } };
    local.intercom.faults.add({ status: 422, body });
    const error = await local.fail("submitFinRating", rated);
    expect(error.message).toContain(`"rating Rating isn't an option"`);
  });
});
