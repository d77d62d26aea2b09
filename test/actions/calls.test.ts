import { seeded } from "../../tools/intercom";
import { useIntercom } from "../support/intercom";
import { itSends } from "../support/requests";

const local = useIntercom();

const { id: callId } = seeded.call;

itSends(local, [
  ["listCalls", { page: "2", perPage: "1" }, "GET /calls?page=2&per_page=1", undefined],
  ["getCall", { callId }, "GET /calls/2101", undefined],
  ["getCallRecording", { callId }, "GET /calls/2101/recording", undefined],
  ["getCallTranscript", { callId }, "GET /calls/2101/transcript", undefined],
  [
    "listCallsOfConversations",
    { conversationIds: [seeded.conversation.id] },
    "POST /calls/search",
    { conversation_ids: [seeded.conversation.id] },
  ],
]);

interface Calls {
  type: string;
  data: { id: string; transcript: object[]; transcript_status: string | null }[];
}

describe("List Calls", () => {
  it("fetches every page, in pages of 25, although the next one has no number", async () => {
    for (let number = 0; number < 60; number += 1) local.intercom.workspace.addCall();
    const { data } = await local.run<Calls>("listCalls", { fetchAll: "true" });
    expect(new Set(data.map(({ id }) => id)).size).toBe(63);
    expect(local.intercom.traffic.map(({ query }) => query)).toEqual(
      ["1", "2", "3"].map((page) => ({ page, per_page: "25" })),
    );
  });

  it("refuses more than 25 per page before it asks", async () => {
    const { message } = await local.fail("listCalls", { perPage: "26" });
    expect(message).toBe('Per Page: "26" is not a whole number from 1 to 25.');
    expect(local.requests()).toEqual([]);
  });
});

describe("Get Call", () => {
  it("returns a call as Intercom answers it, whatever the form of its times", async () => {
    const body = { type: "call", id: "2101", initiated_at: "2026-02-28T09:30:00Z", ended_at: 17 };
    local.intercom.faults.add({ status: 200, body });
    expect(await local.run("getCall", { callId })).toEqual(body);
  });

  it("takes the address under which the part of Fin is kept", async () => {
    const { fin_recording_url } = await local.run("getCall", { callId });
    const fin = await local.run("getCall", { callId: fin_recording_url });
    expect(fin_recording_url).toBe("https://api.intercom.io/calls/2102/recording");
    expect(fin).toMatchObject({ id: seeded.finCall.id });
  });

  it("says where the IDs of calls are when there is none of this ID", async () => {
    const error = await local.fail("getCall", { callId: "404" });
    expect(error).toMatchObject({ status: 404, code: "not_found" });
    expect(error.message).toContain(
      "No call has this ID: List Calls and List Calls of Conversations have the IDs.",
    );
  });

  it.each([
    "wash@example.com",
    "https://api.intercom.io/calls/2102",
    "https://api.intercom.io/conversations/2102/recording",
    "https://api.intercom.io/calls/2102/tags",
    "https://example.com/?/calls/2102/recording",
    "CA1234",
  ])("refuses what is no ID of a call before it asks (%s)", async (given) => {
    const { message } = await local.fail("getCall", { callId: given });
    expect(message).toMatch(/^Call ID: .* the ID of a call,? (is )?a whole number\. List Calls/);
    expect(local.requests()).toEqual([]);
  });
});

describe("List Calls of Conversations", () => {
  const conversations = (count: number) =>
    Array.from({ length: count }, (_, index) => String(900_000 + index));

  it("returns each call with what was said, where Intercom knows it", async () => {
    const { data } = await local.run<Calls>("listCallsOfConversations", {
      conversationIds: [seeded.conversation.id, seeded.otherConversation.id],
    });
    expect(
      data.map(({ id, transcript, transcript_status }) => [
        id,
        transcript.length,
        transcript_status,
      ]),
    ).toEqual([
      [seeded.call.id, 3, "completed"],
      [seeded.finCall.id, 1, "completed"],
      [seeded.freshCall.id, 0, null],
    ]);
  });

  it("returns Intercom's own answer where one request is enough", async () => {
    const body = { type: "list", data: [], total_count: 0 };
    local.intercom.faults.add({ status: 200, body });
    const inputs = { conversationIds: conversations(20) };
    expect(await local.run("listCallsOfConversations", inputs)).toEqual(body);
  });

  it("asks for more than 20 in blocks, and for none of them twice", async () => {
    const ids = conversations(45);
    for (const conversation_id of ids) local.intercom.workspace.addCall({ conversation_id });
    const { type, data } = await local.run<Calls>("listCallsOfConversations", {
      conversationIds: [...ids, ...ids],
    });
    expect(type).toBe("list");
    expect(data).toHaveLength(45);
    const blocks = local.intercom.traffic.map(({ json }) => Object(json).conversation_ids);
    expect(blocks.map(({ length }) => length)).toEqual([20, 20, 5]);
    expect(blocks.flat()).toEqual(ids);
  });

  it("asks again after an outage, since it changes nothing", async () => {
    local.intercom.faults.add({ status: 503, headers: { "retry-after": "0" } });
    const inputs = { conversationIds: [seeded.conversation.id] };
    const { data } = await local.run<Calls>("listCallsOfConversations", inputs);
    expect(data).toHaveLength(2);
  });

  it("fails as a whole when one of the blocks does", async () => {
    local.intercom.faults.add({ status: 400, code: "parameter_invalid", skip: 1 });
    const error = await local.fail("listCallsOfConversations", {
      conversationIds: conversations(21),
    });
    expect(error).toMatchObject({ status: 400, code: "parameter_invalid" });
  });

  it("needs a conversation", async () => {
    const { message } = await local.fail("listCallsOfConversations", { conversationIds: [] });
    expect(message).toBe("Conversation IDs: at least one is needed.");
    expect(local.requests()).toEqual([]);
  });
});
