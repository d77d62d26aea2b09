import { seeded } from "../../../tools/intercom";
import { useIntercom } from "../../support/intercom";

const local = useIntercom();

const email = "jane@example.com";

/** Actions with the least that they save, and what their input is called. */
const WRITERS: [key: string, inputs: Record<string, unknown>, input: string][] = [
  ["createContact", { role: "user", email }, "email_verified"],
  ["upsertContact", { role: "user", email }, "email_verified"],
  ["findOrCreateContact", { role: "user", email }, "email_verified"],
  ["updateContact", { id: seeded.contact.id, email }, "email_verified"],
  ["createOrUpdateUser", { userId: "4711", email }, "emailVerified"],
  ["updateUser", { value: seeded.contact.id, updateBy: "id", email }, "emailVerified"],
];

const BULK: [key: string, item: Record<string, unknown>][] = [
  ["upsertContacts", { email }],
  ["updateContacts", { id: seeded.contact.id, email }],
];

const written = () =>
  local.intercom.traffic
    .filter(({ method, path }) => method !== "GET" && !path.endsWith("/search"))
    .map(({ json }) => json);

describe("Email Verified", () => {
  it.each(WRITERS)("%s sends it together with the email", async (key, inputs, input) => {
    for (const [given, sent] of [
      ["true", true],
      ["false", false],
    ] as const) {
      local.reseed();
      await local.run(key, { ...inputs, [input]: given });
      expect(written()).toEqual([expect.objectContaining({ email, email_verified: sent })]);
    }
    local.reseed();
    await local.run(key, inputs);
    expect(written()).toEqual([expect.not.objectContaining({ email_verified: expect.anything() })]);
  });

  it.each(WRITERS)(
    "%s refuses it without an email before it sends anything",
    async (key, inputs, input) => {
      const { email: _, ...others } = inputs;
      const alone = { ...others, external_id: "4711", matchBy: "external_id" };
      const accepted = Object.entries(key.endsWith("User") ? others : alone).filter(
        ([name]) => name !== "matchBy" || /^(upsert|findOrCreate)/.test(key),
      );
      const { message } = await local.fail(key, {
        ...Object.fromEntries(accepted),
        [input]: "true",
      });
      expect(message).toBe("Email Verified: it needs Email, which was left blank.");
      // Whom an update is about is looked up first.
      expect(local.requests().filter((request) => !request.startsWith("GET "))).toEqual([]);
    },
  );

  it.each(BULK)("%s takes it in its items", async (key, item) => {
    const contacts = [
      { ...item, email_verified: true },
      { ...item, email: undefined, external_id: "4711", email_verified: true },
    ];
    const { results } = await local.run<{ results: { status: string; error?: Error }[] }>(key, {
      contacts: JSON.parse(JSON.stringify(contacts)),
    });
    expect(results.map(({ status }) => status)).toEqual(["done", "failed"]);
    expect(written()).toEqual([expect.objectContaining({ email, email_verified: true })]);
  });
});
