import { seeded } from "../../../tools/intercom";
import { useIntercom } from "../../support/intercom";

const local = useIntercom();

const { id, externalId } = seeded.contact;

type Answer = Record<string, unknown> & { data?: Record<string, unknown>[] };

const READS: [key: string, inputs: Record<string, unknown>][] = [
  ["getContact", { id }],
  ["getContactByExternalId", { externalId }],
  ["findContact", { findBy: "id", value: id }],
  ["findContact", { findBy: "external_id", value: externalId }],
  ["findContact", { findBy: "email", value: seeded.contact.email }],
  ["findContact", { findBy: "id", value: id, whenNotFound: "empty" }],
  ["listContacts", {}],
  ["listContacts", { fetchAll: "true" }],
  ["searchContacts", { name: "Hoban Washburn" }],
];

const userOf = (answer: Answer) =>
  answer.data ? answer.data.find((contact) => contact.id === id) : answer;

beforeEach(() => {
  const { workspace } = local.intercom;
  workspace.mergeContacts("6762f0f51bb69f9f2193bb02", id);
});

describe("the merge history", () => {
  it.each(READS)("comes with %s %j only when it is wanted", async (key, inputs) => {
    expect(userOf(await local.run(key, inputs))).not.toHaveProperty("merge_history");
    expect(local.lastRequest().query).toEqual(
      expect.not.objectContaining({ include_merge_history: expect.anything() }),
    );
    const answer = await local.run<Answer>(key, { ...inputs, includeMergeHistory: "true" });
    expect(local.lastRequest().query).toMatchObject({ include_merge_history: "true" });
    expect(userOf(answer)).toMatchObject({
      merge_history: [
        { source_contact_id: "6762f0f51bb69f9f2193bb02", source_contact_role: "lead" },
      ],
    });
    const lead = answer.data?.find((contact) => contact.role === "lead") ?? {};
    expect(lead).not.toHaveProperty("merge_history");
  });

  it.each([
    ["the update", { name: "Wash" }, "PUT"],
    ["the contact read back after its companies", { name: "Wash", companyIds: ["6"] }, "GET"],
  ])("comes with %s when Update Contact wants it", async (_what, fields, method) => {
    expect(await local.run("updateContact", { id, ...fields })).not.toHaveProperty("merge_history");
    const contact = await local.run("updateContact", { id, ...fields, includeMergeHistory: true });
    expect(local.lastRequest()).toMatchObject({
      method,
      path: `/contacts/${id}`,
      query: { include_merge_history: "true" },
    });
    expect(contact).toMatchObject({
      name: "Wash",
      merge_history: [{ source_contact_role: "lead" }],
    });
  });

  it("comes with the answer to a merge", async () => {
    const merge = { from: seeded.lead.id, into: id, skipDuplicateValidation: "true" };
    const contact = await local.run("mergeContacts", { ...merge, includeMergeHistory: "true" });
    expect(local.lastRequest()).toMatchObject({
      method: "POST",
      query: { include_merge_history: "true" },
      json: { from: seeded.lead.id, into: id, skip_duplicate_validation: true },
    });
    expect(contact.merge_history).toHaveLength(2);
  });
});
