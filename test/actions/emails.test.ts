import { seeded } from "../../tools/intercom";
import { accessTokenConnection, runDataSource } from "../../tools/platform/runner";
import { useIntercom } from "../support/intercom";
import { itSends } from "../support/requests";

const local = useIntercom();

const { id: emailSettingId } = seeded.emailSetting;

itSends(local, [
  ["listEmailSettings", {}, "GET /emails", undefined],
  ["getEmailSetting", { emailSettingId }, "GET /emails/15", undefined],
]);

it("an address that never received anything has no time", async () => {
  expect(await local.run("listEmailSettings")).toMatchObject({
    data: [
      { email: "support@example.com", brand_id: "10", forwarding_enabled: true },
      { email: "hello@example.com", forwarded_email_last_received_at: null },
    ],
  });
});

it("an unknown email setting is reported with where the IDs are", async () => {
  const error = await local.fail("getEmailSetting", { emailSettingId: "404" });
  expect(error).toMatchObject({ status: 404, code: "not_found" });
  expect(error.message).toContain("No email setting has this ID: Select Email Setting lists them.");
});

it("an address in place of an ID is refused before any request", async () => {
  const error = await local.fail("getEmailSetting", { emailSettingId: "support@example.com" });
  expect(error.message).toContain('Email Setting ID: "support@example.com" is an email address;');
  expect(error.message).toContain("Select Email Setting lists them.");
  expect(local.intercom.traffic).toEqual([]);
});

it("Select Email Setting says which addresses are not verified", async () => {
  const connection = accessTokenConnection(local.intercom);
  expect(await runDataSource("selectEmailSetting", { connection })).toEqual([
    { key: "15", label: "support@example.com" },
    { key: "16", label: "hello@example.com (not verified)" },
  ]);
});
