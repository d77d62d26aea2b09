import { seeded } from "../../../tools/intercom";
import { useIntercom } from "../../support/intercom";

// What search, merges and other runs can do behind the back of an action.
const local = useIntercom();

it("judges the role by the contact itself, not by a search that lags behind", async () => {
  local.intercom.settings.indexDelaySeconds = 300;
  const { id, email } = seeded.lead;
  await local.run("updateContact", { id, role: "user" });
  expect(
    await local.run("findContact", { value: email, role: "lead", whenNotFound: "empty" }),
  ).toBeNull();
  expect(await local.run("findContact", { value: email, role: "user" })).toMatchObject({ id });
});

it("follows an External ID to the contact its own was merged into", async () => {
  local.intercom.workspace.mergeContacts(seeded.contact.id, seeded.otherContact.id);
  expect(
    await local.run("findContact", { findBy: "external_id", value: seeded.contact.externalId }),
  ).toMatchObject({ id: seeded.otherContact.id });
});

it("removes a tag whose name Intercom escapes", async () => {
  local.intercom.settings.escapeText = true;
  const email = seeded.contact.email;
  await local.run("addTagByEmail", { name: "Phone & SMS", email });
  const { tags } = await local.run<{ tags: { name: string }[] }>("addTagByEmail", {
    name: "Phone & SMS",
    email,
    untag: "true",
  });
  expect(tags.map(({ name }) => name).filter((name) => name.startsWith("Phone"))).toEqual([]);
});

it("defines an attribute once when two runs miss it", async () => {
  const inputs = {
    createMissingAttributes: "true",
    customAttributes: [{ key: "brand_new", value: "1" }],
  };
  await Promise.all(
    [seeded.contact.id, seeded.otherContact.id].map((id) =>
      local.run("updateContact", { id, ...inputs }),
    ),
  );
  for (const { id } of [seeded.contact, seeded.otherContact]) {
    expect(local.intercom.workspace.contacts.get(id)?.custom_attributes.brand_new).toBe(1);
  }
});

it("defines nothing for a run that cannot go on", async () => {
  const before = local.intercom.workspace.dataAttributes.size;
  await local.fail("createOrUpdateUser", {
    id: "6762f0f51bb69f9f21930000",
    createMissingAttributes: "true",
    customAttributes: [{ key: "brand_new", value: "1" }],
  });
  expect(local.intercom.workspace.dataAttributes.size).toBe(before);
});

it("does not change somebody who is only in the way", async () => {
  const error = await local.fail("upsertContact", {
    matchBy: "phone",
    phone: "+353800000000",
    email: seeded.contact.email,
    name: "Somebody Else",
  });
  expect(error).toMatchObject({ status: 409, contactId: seeded.contact.id });
  expect(local.intercom.workspace.contacts.get(seeded.contact.id)?.name).toBe("Hoban Washburn");
});

it("says what was saved when only reading the contact back fails", async () => {
  local.intercom.faults.add({ method: "GET", path: /^\/contacts\/[^/]+$/, status: 403 });
  const error = await local.fail("updateContact", {
    id: seeded.contact.id,
    name: "Wash",
    companyIds: ["6"],
  });
  expect(error).toMatchObject({
    saved: [`the fields of the contact ${seeded.contact.id}`, 'membership in the company "6"'],
    unsaved: ["reading the contact back"],
  });
});
