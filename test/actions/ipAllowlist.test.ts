import { useIntercom } from "../support/intercom";
import { itSends } from "../support/requests";

const local = useIntercom();

const BEFORE = ["203.0.113.0/24", "198.51.100.7"];

itSends(local, [["getIpAllowlist", {}, "GET /ip_allowlist", undefined]]);

const allowlist = () => local.intercom.workspace.ipAllowlist;
const inForce = (ip_allowlist = BEFORE) =>
  Object.assign(allowlist(), { enabled: true, ip_allowlist });

/** What arrived on the wire to change the list. */
const written = () =>
  local.intercom.traffic.filter(({ method }) => method === "PUT").map(({ json }) => json);

const confirmChange = "true";

it("Get IP Allowlist returns the list, which has no ID", async () => {
  expect(await local.run("getIpAllowlist")).toEqual({
    type: "ip_allowlist",
    enabled: false,
    ip_allowlist: BEFORE,
  });
});

describe("Update IP Allowlist", () => {
  it("adds to the list, which Intercom would replace", async () => {
    const result = await local.run("updateIpAllowlist", { ipAddresses: ["192.0.2.10"] });
    expect(local.requests()).toEqual(["GET /ip_allowlist", "PUT /ip_allowlist"]);
    expect(written()).toEqual([{ enabled: false, ip_allowlist: [...BEFORE, "192.0.2.10"] }]);
    expect(result).toEqual({
      type: "ip_allowlist",
      enabled: false,
      ip_allowlist: [...BEFORE, "192.0.2.10"],
      before: { enabled: false, ip_allowlist: BEFORE },
    });
  });

  it("adds nothing twice, however it is written", async () => {
    inForce();
    await local.run("updateIpAllowlist", {
      ipAddresses: ["198.51.100.7/32", "203.0.113.99/24", "192.0.2.10", "192.0.2.10/32"],
    });
    expect(written()).toEqual([{ enabled: true, ip_allowlist: [...BEFORE, "192.0.2.10"] }]);
  });

  it("removes, and leaves the others", async () => {
    inForce();
    await local.run("updateIpAllowlist", {
      mode: "remove",
      ipAddresses: ["198.51.100.7/32"],
      confirmChange,
    });
    expect(written()).toEqual([{ enabled: true, ip_allowlist: ["203.0.113.0/24"] }]);
  });

  it("removes nothing when one of them is only a part of what is on the list", async () => {
    const inputs = { mode: "remove", ipAddresses: ["198.51.100.7", "203.0.113.5"], confirmChange };
    const error = await local.fail("updateIpAllowlist", inputs);
    expect(error.message).toBe(
      'IP Addresses: "203.0.113.5" is not on the allowlist as it stands there, so nothing was removed. On it: 203.0.113.0/24, 198.51.100.7.',
    );
    expect(written()).toEqual([]);
  });

  it("replaces the list", async () => {
    await local.run("updateIpAllowlist", {
      mode: "Replace",
      ipAddresses: ["203.0.113.10", "203.0.113.10"],
      enabled: "true",
      confirmChange,
    });
    expect(written()).toEqual([{ enabled: true, ip_allowlist: ["203.0.113.10"] }]);
  });

  it.each(["add", "remove", "replace"])(
    "keeps the list when only Enabled is chosen, whatever Mode is: %s",
    async (mode) => {
      inForce();
      await local.run("updateIpAllowlist", { mode, enabled: "false", confirmChange });
      expect(written()).toEqual([{ enabled: false, ip_allowlist: BEFORE }]);
    },
  );

  it.each([
    ["to enable the list", { enabled: "true" }, "Enabled"],
    ["to disable it", { enabled: "false" }, "Enabled"],
    ["to remove", { mode: "remove", ipAddresses: ["198.51.100.7"] }, "Mode Remove"],
    ["to replace", { mode: "replace", ipAddresses: ["198.51.100.7"] }, "Mode Replace"],
  ])("needs a confirmation %s, before any request", async (_what, inputs, named) => {
    for (const confirmation of ["false", ""]) {
      const error = await local.fail("updateIpAllowlist", {
        ...inputs,
        confirmChange: confirmation,
      });
      expect(error.message).toContain(`Confirm Change: ${named} changes who may use the API`);
    }
    expect(local.intercom.traffic).toEqual([]);
  });

  it("needs one for the first address of a list in force, which let everybody in", async () => {
    inForce([]);
    const inputs = { ipAddresses: ["203.0.113.0/24"] };
    const error = await local.fail("updateIpAllowlist", inputs);
    expect(error.message).toContain("Confirm Change: the first address on a list that is in force");
    expect(written()).toEqual([]);
    await local.run("updateIpAllowlist", { ...inputs, confirmChange });
    expect(allowlist().ip_allowlist).toEqual(["203.0.113.0/24"]);
  });

  it("refuses to do nothing", async () => {
    const error = await local.fail("updateIpAllowlist", {});
    expect(error.message).toBe("There is nothing to change: IP Addresses and Enabled are blank.");
    expect(local.intercom.traffic).toEqual([]);
  });

  it.each(["256.0.0.1", "192.0.2", "192.0.2.0/33", "192.0.2.0/", "010.0.0.1", "2001:db8::1", "me"])(
    "refuses %s before any request",
    async (address) => {
      const ipAddresses = ["192.0.2.10", address];
      const error = await local.fail("updateIpAllowlist", { ipAddresses });
      expect(error.message).toContain(`IP Addresses: "${address}" cannot be used.`);
      expect(local.intercom.traffic).toEqual([]);
    },
  );

  it("says what to do when Intercom would lock out the caller", async () => {
    const inputs = { mode: "replace", ipAddresses: ["192.0.2.10"], enabled: "true", confirmChange };
    const error = await local.fail("updateIpAllowlist", inputs);
    expect(error).toMatchObject({ status: 422, code: "parameter_invalid" });
    expect(error.message).toContain("Your IP (203.0.113.10) is not on the allowlist.");
    expect(error.message).toContain("Keep the address that this request came from: add it in");
    expect(allowlist()).toEqual({ enabled: false, ip_allowlist: BEFORE });
  });
});

describe("once the list is in force and the caller has another address,", () => {
  it.each([
    ["getIpAllowlist", {}],
    ["listTags", {}],
    ["createContact", { role: "user", email: "inara@example.com" }],
    ["startFinConversation", { conversationId: "chat-1", userId: "25", body: "Hello" }],
  ])("%s says why it is refused, once", async (key, inputs) => {
    inForce();
    local.intercom.settings.callerIp = "192.0.2.99";
    const error = await local.fail(key, inputs);
    expect(error).toMatchObject({ name: "IntercomError", status: 403, retryable: false });
    expect(error.message).toContain("Your IP address is not on the allowlist for API access");
    expect(error.message).toContain(
      "The workspace lets only the addresses on its IP allowlist use the API: an admin has to add those that the integration platform calls from, or to switch the allowlist off.",
    );
    expect(local.requests()).toHaveLength(1);
  });

  it("an empty list lets everybody in", async () => {
    inForce([]);
    local.intercom.settings.callerIp = "192.0.2.99";
    expect(await local.run("getIpAllowlist")).toMatchObject({ enabled: true, ip_allowlist: [] });
  });
});
