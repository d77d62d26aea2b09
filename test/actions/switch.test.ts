import { seeded } from "../../tools/intercom";
import { useIntercom } from "../support/intercom";
import { itSends } from "../support/requests";

const local = useIntercom();

const PHONE = "+353871234567";

itSends(local, [
  ["sendPhoneSwitch", { phone: PHONE }, "POST /phone_call_redirects", { phone: PHONE }],
  [
    "sendPhoneSwitch",
    { phone: " +353 (87) 123-45.67 " },
    "POST /phone_call_redirects",
    { phone: PHONE },
  ],
]);

const sent = () => local.intercom.workspace.phoneCallRedirects;

describe("Send Switch Link", () => {
  it("returns what Intercom answers, whether that is the link or the number", async () => {
    const result = await local.run("sendPhoneSwitch", { phone: PHONE });
    expect(result).toEqual({ type: "phone_call_redirect", url: sent()[0]?.url });
    const body = { type: "phone_call_redirect", phone: PHONE };
    local.intercom.faults.add({ status: 200, body });
    expect(await local.run("sendPhoneSwitch", { phone: PHONE })).toEqual(body);
  });

  it("writes attributes, in the types they have, to the contact with this number", async () => {
    await local.run("sendPhoneSwitch", {
      phone: PHONE,
      customAttributes: [{ key: "team_mates", value: "4" }],
    });
    expect(local.requests()).toEqual(["GET /data_attributes", "POST /phone_call_redirects"]);
    expect(local.lastRequest().json).toEqual({
      phone: PHONE,
      custom_attributes: { team_mates: 4 },
    });
    const contact = local.intercom.workspace.contacts.get(seeded.contact.id);
    expect(contact?.custom_attributes).toMatchObject({ team_mates: 4, monthly_spend: 155 });
  });

  it("sends nothing when an attribute is unknown", async () => {
    const customAttributes = [{ key: "team_mate", value: "4" }];
    const error = await local.fail("sendPhoneSwitch", { phone: PHONE, customAttributes });
    expect(error.message).toContain('"team_mate" is not a custom attribute of contacts');
    expect(sent()).toEqual([]);
  });

  it.each([
    "0871234567",
    "00353871234567",
    "353871234567",
    "+0871234567",
    "+123456",
    "+1234567890123456",
    "+35387CALLME",
    "wash@example.com",
  ])("refuses %s, which is no number in E.164, before any request", async (phone) => {
    const error = await local.fail("sendPhoneSwitch", { phone });
    expect(error.message).toContain(`Phone: "${phone}" must be + and the country code`);
    expect(local.intercom.traffic).toEqual([]);
  });

  it.each(["+1234567", "+123456789012345"])("takes %s, 7 to 15 digits", async (phone) => {
    await local.run("sendPhoneSwitch", { phone });
    expect(sent()).toMatchObject([{ phone }]);
  });

  it.each([
    ["a lost answer", { drop: "after" as const }],
    ["an outage", { status: 503 }],
    ["an answer that breaks off", { truncate: true as const }],
  ])("is not repeated after %s: it would send a second message", async (_what, fault) => {
    local.intercom.faults.add(fault);
    const error = await local.fail("sendPhoneSwitch", { phone: PHONE });
    expect(error.message).toContain("it was not repeated, since that could do it twice");
    expect(local.requests()).toEqual(["POST /phone_call_redirects"]);
  });
});

describe("a refusal, which is no list of errors,", () => {
  it.each([
    [
      400,
      { error_key: "invalid_phone_number", message: "Invalid phone number" },
      'invalid_phone_number, "Invalid phone number"',
      "Phone must be a number that exists and can receive text messages.",
    ],
    [
      400,
      { error_key: "sms_failed", message: "SMS was not sent due to an unknown error" },
      'sms_failed, "SMS was not sent due to an unknown error"',
      "check that Phone is a mobile number, and that Switch is set up in the workspace.",
    ],
    [422, { error_key: "some_error" }, "some_error", "(HTTP 422"],
  ])("is read: %i %j", async (status, body, said, advice) => {
    local.intercom.faults.add({ status, body });
    const error = await local.fail("sendPhoneSwitch", { phone: PHONE });
    expect(error).toMatchObject({ status, code: body.error_key, retryable: false });
    expect(error.message).toContain(`Intercom refused Send Switch Link: ${said}`);
    expect(error.message).toContain(advice);
  });
});
