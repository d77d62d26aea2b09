import { seeded } from "../../../tools/intercom";
import { useIntercom } from "../../support/intercom";

// Intercom keeps the email and External ID of a deleted contact for a while, and calls it archived.
const local = useIntercom();

const { id, email } = seeded.contact;
const SENTENCE = /does not bring it back: it was probably deleted\. Intercom frees both after some/;
const refusal = {
  status: 400,
  code: "bad_request",
  message: "User has been marked for permanent deletion and is not restorable.",
};
const unarchive = () => local.requests().filter((request) => request.endsWith("/unarchive"));

describe.each([400, 500])("bringing back a deleted contact, answered with %i", (status) => {
  beforeEach(async () => {
    await local.run("deleteContact", { id });
    if (status === 400) local.intercom.faults.add({ path: /unarchive$/, ...refusal });
  });

  it.each<[string, Record<string, unknown>]>([
    ["unarchiveContact", { id }],
    ["upsertContact", { email, name: "Wash" }],
    ["createOrUpdateUser", { email, name: "Wash" }],
    ["findOrCreateContact", { email, name: "Wash" }],
  ])("%s fails at once and says so", async (action, inputs) => {
    expect(await local.fail(action, inputs)).toMatchObject({
      name: "MatchError",
      code: "not_restorable",
      candidates: [id],
      message: expect.stringMatching(SENTENCE),
    });
    expect(unarchive()).toHaveLength(1);
  });

  it("Upsert Contacts tells it of the item", async () => {
    const { results } = await local.run<{ results: unknown[] }>("upsertContacts", {
      contacts: [{ email }],
    });
    expect(results).toMatchObject([
      { status: "failed", error: { code: "not_restorable", candidates: [id], retryable: false } },
    ]);
  });
});

it("takes a refusal without a code for the same", async () => {
  const body = { status: 400, error: "Bad Request" };
  local.intercom.faults.add({ path: /unarchive$/, status: 400, body });
  const error = await local.fail("unarchiveContact", { id });
  expect(error).toMatchObject({ name: "MatchError", code: "not_restorable" });
});

it("passes on any other refusal", async () => {
  local.intercom.faults.add({ path: /unarchive$/, status: 400, code: "intercom_version_invalid" });
  const error = await local.fail("unarchiveContact", { id });
  expect(error).toMatchObject({ name: "IntercomError", code: "intercom_version_invalid" });
});

it.each([403, 422])("takes a %i for no deletion, whatever it says", async (status) => {
  local.intercom.faults.add({ path: /unarchive$/, ...refusal, status });
  const error = await local.fail("unarchiveContact", { id });
  expect(error).toMatchObject({ name: "IntercomError", status });
});

it("repeats the request after an outage", async () => {
  const headers = { "retry-after": "0" };
  local.intercom.faults.add({ path: /unarchive$/, status: 503, headers });
  local.intercom.faults.add({ path: /unarchive$/, emptyBody: true });
  const contactId = seeded.archivedContact.id;
  expect(await local.run("unarchiveContact", { id: contactId })).toMatchObject({ archived: false });
  expect(unarchive()).toHaveLength(3);
});

it("Block Contact repeats its request after an outage", async () => {
  local.intercom.faults.add({ status: 503, headers: { "retry-after": "0" } });
  expect(await local.run("blockContact", { id })).toMatchObject({ id, blocked: true });
  expect(local.requests()).toHaveLength(2);
});
