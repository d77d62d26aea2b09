import { seeded } from "../../../tools/intercom";
import { useIntercom } from "../../support/intercom";

const local = useIntercom();

const { id, email, externalId } = seeded.contact;

interface Tagged {
  contact: { id: string; tags: { total_count: number } };
  tags: { id: string; name: string }[];
}

const tagNames = () => [...local.intercom.workspace.tags.values()].map(({ name }) => name);
const tagsOf = (contactId: string = id) => [
  ...(local.intercom.workspace.contacts.get(contactId)?.tags.keys() ?? []),
];

describe.each([
  ["addTagById", { id }, { id: "0123456789abcdef01234567" }],
  ["addTagByUserId", { userId: externalId }, { userId: "nobody" }],
  ["addTagByEmail", { email: "Wash@Example.com" }, { email: "nobody@example.com" }],
])("%s", (action, who, nobody) => {
  const run = (inputs: Record<string, unknown>) => local.run<Tagged>(action, { ...who, ...inputs });

  it("adds a tag that exists, whatever its capital letters, and returns all tags", async () => {
    const { contact, tags } = await run({ name: "CHURN Risk" });
    expect(contact).toMatchObject({ id, tags: { total_count: 3 } });
    expect(tags.map(({ name }) => name).sort()).toEqual(["Churn risk", "VIP", "independent"]);
    expect(tagsOf()).toContain("17516");
    expect(tagNames()).toHaveLength(5);
  });

  it("creates a tag that does not exist", async () => {
    const { tags } = await run({ name: " Pilot " });
    const created = tags.find(({ name }) => name === "Pilot");
    expect(tagNames()).toContain("Pilot");
    expect(tagsOf()).toContain(created?.id);
  });

  it("changes nothing when the contact has the tag", async () => {
    const { tags } = await run({ name: seeded.tag.name });
    expect(tags.map((tag) => tag.id).sort()).toEqual(["17513", "17514"]);
  });

  it("removes a tag and leaves the others", async () => {
    const { contact, tags } = await run({ name: "Independent", untag: "true" });
    expect(contact).toMatchObject({ id, tags: { total_count: 1 } });
    expect(tags.map(({ name }) => name)).toEqual(["VIP"]);
    expect(tagsOf()).toEqual(["17514"]);
    expect(tagNames()).toContain(seeded.tag.name);
  });

  it("removes a tag the contact does not have silently", async () => {
    const { contact, tags } = await run({ name: "Beta tester", untag: true });
    expect(contact.id).toBe(id);
    expect(tags).toHaveLength(2);
  });

  it("creates no tag in order to remove it", async () => {
    const { contact, tags } = await run({ name: "No such tag", untag: true });
    expect(contact.id).toBe(id);
    expect(tags.map(({ name }) => name).sort()).toEqual(["VIP", "independent"]);
    expect(local.requests().filter((request) => /^(POST|PUT|DELETE) \/tags/.test(request))).toEqual(
      [],
    );
    expect(tagNames()).toHaveLength(5);
  });

  it("returns more than the ten tags that a contact carries", async () => {
    const { workspace } = local.intercom;
    const many = Array.from({ length: 14 }, (_, number) => workspace.addTag(`Tag ${number}`));
    for (const tag of many) workspace.contacts.get(id)?.tags.set(tag.id, 1);
    const { tags } = await run({ name: "Pilot" });
    expect(tags).toHaveLength(2 + 14 + 1);
    expect(tags.map(({ name }) => name)).toEqual(
      expect.arrayContaining([...many.map(({ name }) => name), "Pilot", "VIP", "independent"]),
    );
  });

  it.each([false, true])("fails for an unknown contact (untag: %s)", async (untag) => {
    const error = await local.fail(action, { ...nobody, name: "Pilot", untag });
    expect(error).toMatchObject({ name: "MatchError", code: "not_found" });
    expect(error.message).toMatch(/^No active contact has the /);
    expect(tagNames()).toHaveLength(5);
  });

  it("refuses a blank tag before any request", async () => {
    const error = await local.fail(action, { ...who, name: " " });
    expect(error.message).toBe("Name is required and was left blank.");
    expect(local.requests()).toEqual([]);
  });

  it("refuses a blank contact before any request", async () => {
    const [key = ""] = Object.keys(who);
    const error = await local.fail(action, { [key]: " ", name: "Pilot" });
    expect(error.message).toMatch(/ is required and was left blank\.$/);
    expect(local.requests()).toEqual([]);
  });

  it("names the missing permission", async () => {
    local.intercom.tokens.set(local.intercom.token, {
      state: "ok",
      permissions: new Set(["Read users and companies", "Read tags"]),
    });
    const error = await local.fail(action, { ...who, name: "VIP" });
    expect(error.message).toContain('lacks the permission "Write tags"');
  });
});

describe("tagging by email", () => {
  it("prefers the user to a lead of the same email", async () => {
    const lead = local.intercom.workspace.addContact({ role: "lead", email });
    await local.run("addTagByEmail", { email, name: "Pilot" });
    expect(tagsOf(lead.id)).toEqual([]);
    expect(tagsOf()).toHaveLength(3);
  });

  it("tags a lead where there is no user", async () => {
    const { contact } = await local.run<Tagged>("addTagByEmail", {
      email: seeded.lead.email,
      name: "VIP",
    });
    expect(contact.id).toBe(seeded.lead.id);
    expect(tagsOf(seeded.lead.id)).toEqual(["17514"]);
  });

  it("names several leads and tags none of them", async () => {
    const { workspace } = local.intercom;
    const leads = [1, 2].map(() => workspace.addContact({ role: "lead", email: "two@x.example" }));
    const error = await local.fail("addTagByEmail", { email: "two@x.example", name: "Pilot" });
    expect(error).toMatchObject({ code: "several_matches" });
    expect([...(error.candidates as string[])].sort()).toEqual(leads.map((lead) => lead.id).sort());
    expect(tagNames()).toHaveLength(5);
  });
});

describe("tagging by ID", () => {
  it("tags the contact that another one was merged into", async () => {
    local.intercom.workspace.mergeContacts(seeded.lead.id, id);
    const { contact } = await local.run<Tagged>("addTagById", {
      id: seeded.lead.id,
      name: "Pilot",
    });
    expect(contact.id).toBe(id);
    expect(tagsOf()).toHaveLength(3);
  });
});
