import { seeded } from "../../../tools/intercom";
import { useIntercom } from "../../support/intercom";

const local = useIntercom();

const from = seeded.lead.id;

const into = seeded.contact.id;

const twin = () => local.intercom.workspace.addContact({ role: "lead", ...sameEmail });

const sameEmail = { email: seeded.contact.email };

describe("Merge Contacts", () => {
  it("merges a lead into the user of the same email", async () => {
    const lead = twin();
    const contact = await local.run("mergeContacts", { from: lead.id, into });
    expect(local.lastRequest()).toEqual({
      method: "POST",
      path: "/contacts/merge",
      query: {},
      json: { from: lead.id, into },
    });
    expect(contact).toMatchObject({ type: "contact", id: into, role: "user" });
    expect(await local.fail("getContact", { id: lead.id })).toMatchObject({
      status: 410,
      contactId: into,
    });
  });

  it("merges others only when asked to", async () => {
    const error = await local.fail("mergeContacts", { from, into });
    expect(error).toMatchObject({ status: 400, code: "invalid_merge" });
    expect(error.message).toContain("skip_duplicate_validation");
    await local.run("mergeContacts", { from, into, skipDuplicateValidation: true });
    expect(local.lastRequest().json).toEqual({ from, into, skip_duplicate_validation: true });
  });

  it("refuses a contact and itself before any request", async () => {
    const error = await local.fail("mergeContacts", { from: into, into });
    expect(error.message).toBe("Lead ID and Target User ID are the same contact.");
    expect(local.requests()).toEqual([]);
  });

  it("is not repeated when the answer is lost, since the lead is gone by then", async () => {
    local.intercom.faults.add({ drop: "after" });
    const error = await local.fail("mergeContacts", { from: twin().id, into });
    expect(error.message).toContain("Whether Intercom carried the request out is unknown");
    expect(local.requests()).toHaveLength(1);
  });
});

describe("List Contact Merge History", () => {
  const path = `/contacts/${into}/merge_history`;
  const merge = (count: number): string[] =>
    Array.from({ length: count }, () => {
      const lead = twin();
      local.intercom.workspace.mergeContacts(lead.id, into);
      return lead.id;
    });
  const sources = (list: Record<string, unknown>) =>
    (list.data as { source_contact_id: string }[]).map((each) => each.source_contact_id);

  it("returns one page and where it goes on", async () => {
    const ids = merge(3);
    const inputs = { id: into, perPage: "2", order: "asc" };
    const first = await local.run("listContactMergeHistory", inputs);
    expect(local.lastRequest()).toEqual({
      method: "GET",
      path,
      query: { per_page: "2", order: "asc" },
      json: undefined,
    });
    expect(first).toMatchObject({ type: "list", has_more: true });
    expect(sources(first)).toEqual(ids.slice(0, 2));

    const startingAfter = first.next_cursor;
    const second = await local.run("listContactMergeHistory", { ...inputs, startingAfter });
    expect(local.lastRequest().query).toMatchObject({ cursor: startingAfter });
    expect(sources(second)).toEqual(ids.slice(2));
    expect(second).toMatchObject({ has_more: false });
  });

  it("fetches all in the largest pages, latest first", async () => {
    const ids = merge(151);
    const list = await local.run("listContactMergeHistory", { id: into, fetchAll: true });
    expect(local.intercom.traffic.map(({ query }) => query)).toEqual([
      { per_page: "150" },
      { per_page: "150", cursor: expect.any(String) },
    ]);
    expect(sources(list)).toEqual(ids.reverse());
    expect(list).toMatchObject({ type: "list", next_cursor: null, has_more: false });
  });

  it("fails for a lead, which has none", async () => {
    expect(await local.fail("listContactMergeHistory", { id: from })).toMatchObject({
      status: 404,
      code: "not_found",
    });
  });
});
