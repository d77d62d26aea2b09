import { seeded } from "../../tools/intercom";
import { useIntercom } from "../support/intercom";
import { itSends } from "../support/requests";

const local = useIntercom();

const { finVoiceCall, unmatchedFinVoiceCall, call, conversation } = seeded;
const phoneNumber = call.phone;

itSends(local, [
  [
    "registerFinVoiceCall",
    { phoneNumber, externalCallId: "c-1", source: "five9", data: '{"queue":"billing"}' },
    "POST /fin_voice/register",
    { phone_number: phoneNumber, call_id: "c-1", source: "five9", data: { queue: "billing" } },
  ],
  [
    "registerFinVoiceCall",
    { phoneNumber, externalCallId: "c-1" },
    "POST /fin_voice/register",
    { phone_number: phoneNumber, call_id: "c-1" },
  ],
  [
    "getFinVoiceCall",
    { finVoiceCallId: String(finVoiceCall.id) },
    "GET /fin_voice/collect/12345",
    undefined,
  ],
  [
    "getFinVoiceCallByExternalId",
    { externalCallId: finVoiceCall.externalId },
    "GET /fin_voice/external_id/call-123-abc",
    undefined,
  ],
  // A plus that is not encoded stands for a blank to many servers.
  [
    "getFinVoiceCallByPhoneNumber",
    { phoneNumber },
    "GET /fin_voice/phone_number/%2B353871234567",
    undefined,
  ],
  [
    "listFinVoiceCallsOfConversation",
    { conversationId: conversation.id },
    `GET /fin_voice/conversation/${conversation.id}`,
    undefined,
  ],
]);

describe("Register Fin Voice Call", () => {
  it("says that a call of this ID is registered already", async () => {
    const error = await local.fail("registerFinVoiceCall", {
      phoneNumber,
      externalCallId: unmatchedFinVoiceCall.externalId,
    });
    expect(error).toMatchObject({ status: 409, retryable: false });
    expect(error.message).toContain(
      "A call of this External Call ID is registered already: Get Fin Voice Call by External ID",
    );
  });

  it("is not repeated when its answer is lost, since the repetition would be refused", async () => {
    local.intercom.faults.add({ drop: "after" });
    const inputs = { phoneNumber, externalCallId: "c-1" };
    const error = await local.fail("registerFinVoiceCall", inputs);
    expect(local.requests()).toHaveLength(1);
    expect(error.message).toContain("Whether Intercom carried the request out is unknown");
  });

  it.each([
    ["+353 (87) 123-45.67", "+353871234567"],
    [" +15551234567 ", "+15551234567"],
  ])("takes a number as people write it (%s)", async (given, sent) => {
    await local.run("registerFinVoiceCall", { phoneNumber: given, externalCallId: "c-1" });
    expect(local.lastRequest().json).toMatchObject({ phone_number: sent });
  });

  it.each(["0871234567", "00353871234567", "+0871234567", "+1234567890123456", "+1 800 FLOWERS"])(
    "refuses a number that is not in E.164 before it asks (%s)",
    async (given) => {
      const inputs = { phoneNumber: given, externalCallId: "c-1" };
      const { message } = await local.fail("registerFinVoiceCall", inputs);
      expect(message).toMatch(/^Phone Number: ".*" is not in E\.164 format: write \+ and the/);
      expect(local.requests()).toEqual([]);
    },
  );
});

describe("a Fin Voice call", () => {
  it("has numbers for its ID and its workspace", async () => {
    const found = await local.run("getFinVoiceCall", { finVoiceCallId: "12345" });
    expect(found).toMatchObject({ id: 12345, app_id: 12345, intercom_call_id: call.id });
  });

  it("of a phone number is the latest that was matched", async () => {
    const { workspace } = local.intercom;
    const given = { user_phone_number: phoneNumber, intercom_call_id: "9" };
    const latest = workspace.addFinVoiceCall({ ...given, external_call_id: "c-2" });
    workspace.addFinVoiceCall({ ...given, external_call_id: "c-3", intercom_call_id: null });
    const found = await local.run("getFinVoiceCallByPhoneNumber", { phoneNumber });
    expect(found).toMatchObject({ id: latest.id });
  });

  it.each([
    ["getFinVoiceCall", { finVoiceCallId: String(unmatchedFinVoiceCall.id) }],
    ["getFinVoiceCallByExternalId", { externalCallId: unmatchedFinVoiceCall.externalId }],
    ["getFinVoiceCallByExternalId", { externalCallId: "no such/call" }],
    ["getFinVoiceCallByPhoneNumber", { phoneNumber: "+15550000000" }],
  ])("that is unknown or unmatched is explained by %s", async (key, inputs) => {
    const error = await local.fail(key, inputs);
    expect(error).toMatchObject({ status: 404 });
    expect(error.message).toContain(
      "No call was registered like this, or Intercom has not matched it with one of its calls yet.",
    );
  });

  it("is named by a whole number", async () => {
    const { message } = await local.fail("getFinVoiceCall", { finVoiceCallId: "call-123-abc" });
    expect(message).toContain('"call-123-abc" is not the ID of a Fin Voice call');
    expect(local.requests()).toEqual([]);
  });
});

describe("List Fin Voice Calls of Conversation", () => {
  it("returns the list that Intercom answers, with nothing around it", async () => {
    const calls = await local.run<{ id: number }[]>("listFinVoiceCallsOfConversation", {
      conversationId: conversation.id,
    });
    expect(calls.map(({ id }) => id)).toEqual([finVoiceCall.id]);
  });

  it("returns an empty list where there is none", async () => {
    const inputs = { conversationId: seeded.otherConversation.id };
    expect(await local.run("listFinVoiceCallsOfConversation", inputs)).toEqual([]);
  });

  it("takes nothing else for a list", async () => {
    local.intercom.faults.add({
      status: 200,
      body: {},
      times: 20,
      headers: { "retry-after": "61" },
    });
    const error = await local.fail("listFinVoiceCallsOfConversation", {
      conversationId: conversation.id,
    });
    expect(error.message).toContain("the answer cannot be read, it is an empty object");
  });
});
