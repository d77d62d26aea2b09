import { seeded } from "../../tools/intercom";
import { accessTokenConnection } from "../../tools/platform/runner";
import { useIntercom } from "../support/intercom";

const local = useIntercom({ timezone: "America/New_York" });

interface List {
  data: { id: string }[];
}

const find = async (inputs: Record<string, unknown>) =>
  (await local.run<List>("searchContacts", inputs)).data.map(({ id }) => id);

describe("a contact that was just created", () => {
  it("cannot be found yet, but stands in the way of creating it again", async () => {
    local.intercom.settings.indexDelaySeconds = 120;
    const email = "new@example.com";
    const { id } = await local.run("createContact", { email });
    expect(await find({ email })).toEqual([]);
    const error = await local.fail("createContact", { email });
    expect(error).toMatchObject({ status: 409, contactId: id, archived: false });
    local.intercom.clock.advance(121_000);
    expect(await find({ email })).toEqual([id]);
  });
});

describe("one email", () => {
  it("can belong to several contacts, and all of them are found", async () => {
    const { workspace } = local.intercom;
    const { email, id } = seeded.contact;
    const lead = workspace.addContact({ role: "lead", email });
    expect((await find({ email })).sort()).toEqual([id, lead.id].sort());
    expect(await find({ email, role: "user" })).toEqual([id]);
  });
});

describe("contacts that were archived or merged", () => {
  it("are not found", async () => {
    local.intercom.workspace.mergeContacts(seeded.lead.id, seeded.contact.id);
    const value = [seeded.archivedContact.id, seeded.lead.id, seeded.contact.id];
    expect(await find({ jsonQuery: { field: "id", operator: "IN", value } })).toEqual([
      seeded.contact.id,
    ]);
  });
});

describe("a date", () => {
  const evening = Date.parse("2026-01-31T23:30:00-05:00") / 1000;
  const afterNoon = Date.parse("2026-01-31T12:00:00-05:00") / 1000;

  const after = (value: number, apiVersion: string) =>
    find({
      connection: accessTokenConnection(local.intercom, { apiVersion }),
      jsonQuery: {
        operator: "AND",
        value: [
          { field: "external_id", operator: "=", value: "late" },
          { field: "signed_up_at", operator: ">", value },
        ],
      },
    });

  it("is matched by whole days, unless the connection asks for a newer version", async () => {
    const { id } = local.intercom.workspace.addContact({
      external_id: "late",
      signed_up_at: evening,
    });
    expect(await after(afterNoon, "2.16")).toEqual([]);
    expect(await after(afterNoon - 86_400, "2.16")).toEqual([id]);
    expect(await after(afterNoon, "2.17")).toEqual([id]);
  });
});

describe("a query that Intercom does not take", () => {
  const filter = { field: "role", operator: "=", value: "user" };

  it.each([
    ["an operator that dates have not", { field: "updated_at", operator: ">=", value: 1769850000 }],
    ["a value of another type", { field: "name", operator: "=", value: 5 }],
    ["an unknown field", { field: "utm_source", operator: "=", value: "ad" }],
    ["an empty list", { operator: "AND", value: [] }],
  ])("is reported with Intercom's reason: %s", async (_, jsonQuery) => {
    const error = await local.fail("searchContacts", { jsonQuery });
    expect(error).toMatchObject({ status: 400, code: "parameter_invalid", retryable: false });
    expect(error.message).toMatch(
      /^Intercom refused Search Contacts: parameter_invalid on \w+, ".+" \(HTTP 400, request /,
    );
    expect(local.requests()).toHaveLength(1);
  });

  it("is refused before any request when it has too many conditions or levels", async () => {
    const wide = { operator: "OR", value: Array(16).fill(filter) };
    expect((await local.fail("searchContacts", { jsonQuery: wide })).message).toBe(
      "16 conditions in one OR are more than the 15 that Intercom takes.",
    );
    const nested = (value: object) => ({ operator: "AND", value: [value] });
    const deep = nested(nested(nested(filter)));
    expect((await local.fail("searchContacts", { jsonQuery: deep })).message).toBe(
      "JSON Query: 3 levels of AND and OR are more than the 2 that Intercom takes.",
    );
    expect(local.requests()).toEqual([]);
  });
});
