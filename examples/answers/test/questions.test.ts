import { useIntercom } from "../../../test/support/intercom";
import { simulatedPauses } from "../../../test/support/pauses";
import { seeded } from "../../../tools/intercom";
import { whatIsOpen } from "../src/flows/whatIsOpen";
import { whatWasSaid } from "../src/flows/whatWasSaid";
import { whoIsThisCustomer } from "../src/flows/whoIsThisCustomer";
import { SHARED_EMAIL, useDeployed, WASH } from "./support";

const local = useIntercom();
const pauses = simulatedPauses(local);
const deployed = useDeployed(local);

const { email } = seeded.contact;

describe.each([whoIsThisCustomer, whatIsOpen, whatWasSaid])("$name", (flow) => {
  it("says what each property of a question means", () => {
    const { properties } = flow.schemas.invoke;
    expect(Object.keys(properties)).toEqual(
      expect.arrayContaining(["email", "external_id", "phone", "contact_id"]),
    );
    for (const { description } of Object.values(properties)) expect(description).toMatch(/\w+\.$/);
  });

  it.each([
    ["email", "WASH@example.com "],
    ["external_id", "25"],
    ["phone", "+353 87 123-4567"],
    ["contact_id", seeded.contact.id],
  ])("finds a customer by %s", async (key, value) => {
    expect(await deployed.ask(flow, { [key]: value })).toMatchObject({
      customer: { name: WASH.name },
    });
  });

  it.each([
    [{ email: "no@no.example" }, "the email no@no.example"],
    [{ email, phone: "+1555" }, `the email ${email} and the phone number +1555`],
  ])("answers that nobody is %j", async (question, who) => {
    expect(await deployed.ask(flow, question)).toMatchObject({
      found: false,
      message: `No contact in Intercom has ${who}. One made in the last few minutes may still be missing.`,
      customer: null,
      other_matches: [],
    });
    expect(local.requests()).toEqual(["POST /contacts/search"]);
  });

  it.each([[{}], [{ email: " " }]])("asks back when the question is %j", async (question) => {
    await expect(deployed.ask(flow, question)).rejects.toThrow(
      "Give at least one of email, external_id, phone, contact_id.",
    );
    expect(local.requests()).toEqual([]);
  });

  it("names all contacts of an email, users and the latest first", async () => {
    deployed.addContact("lead", { name: "Lead" });
    deployed.addContact("user", { name: "Old", last_seen_at: 1_700_000_000 });
    deployed.addContact("user", { name: "New & true", last_seen_at: 1_750_000_000 });
    const { message, customer, other_matches } = await deployed.ask(flow, { email: SHARED_EMAIL });
    expect([customer, ...other_matches].map((each) => each?.name)).toEqual([
      "New & true",
      "Old",
      "Lead",
    ]);
    expect(message).toContain(
      "3 contacts match the email shared@example.com: customer is the likeliest.",
    );
  });

  it("looks into 15 contacts at most, and says so", async () => {
    for (let index = 0; index < 17; index += 1) deployed.addContact("lead");
    deployed.addContact("user");
    const { message, customer, other_matches } = await deployed.ask(flow, { email: SHARED_EMAIL });
    expect(customer).toMatchObject({ role: "user" });
    expect(other_matches).toHaveLength(14);
    expect(message).toContain("18 contacts match");
    expect(message).toContain("only 15 of them were looked into.");
  });

  describe("within the time that an agent waits", () => {
    const refuse = (seconds: number) =>
      local.intercom.faults.add({
        status: 429,
        headers: { "retry-after": String(seconds), "x-ratelimit-remaining": "9" },
      });

    it("waits for a rate limit that ends soon", async () => {
      refuse(8);
      expect(await deployed.ask(flow, { email })).toMatchObject({ found: true });
      expect(pauses).toEqual([8_000]);
    });

    it("fails at once, and clearly, where it would take longer", async () => {
      refuse(50);
      await expect(deployed.ask(flow, { email })).rejects.toThrow(
        /Search Contacts.*429.*asks for a wait of 50 s, and 20 s are left of the 20 s/,
      );
      expect(pauses).toEqual([]);
      expect(local.requests()).toHaveLength(1);
    });

    it("counts all waits together", async () => {
      refuse(12);
      local.intercom.faults.add({
        path: /^\/(contacts\/.*\/tags|tickets\/search|conversations\/\d+)$/,
        status: 429,
        headers: { "retry-after": "12" },
      });
      await expect(deployed.ask(flow, { email })).rejects.toThrow(
        "asks for a wait of 12 s, and 8 s are left",
      );
      expect(pauses).toEqual([12_000]);
    });
  });

  it("keeps tokens out of its answer and the log", async () => {
    const answer = await deployed.ask(flow, { email });
    for (const text of [JSON.stringify(answer), deployed.instance.logs.join("\n")]) {
      expect(text).toContain("wash");
      expect(text).not.toContain(local.intercom.token);
    }
  });
});
