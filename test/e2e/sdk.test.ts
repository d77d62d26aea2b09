import { IntercomClient } from "intercom-client";
import { useIntercom } from "../support/intercom";

// Intercom's official SDK judges the local Intercom and the component alike.
const local = useIntercom();
const sdk = () =>
  new IntercomClient({ token: local.intercom.token, environment: local.intercom.url });

describe("what the component writes, the official SDK reads", () => {
  it("a contact", async () => {
    const { id } = await local.run("createContact", {
      role: "user",
      email: "Inara@Serenity.io",
      name: "Inara Serra",
      signed_up_at: "2026-01-31T09:00:00+01:00",
    });
    const contact = await sdk().contacts.find({ contact_id: String(id) });
    expect(contact).toMatchObject({
      email: "inara@serenity.io",
      name: "Inara Serra",
      signed_up_at: Date.UTC(2026, 0, 31, 8) / 1000,
    });
  });

  it("a company and its member", async () => {
    const company = await local.run("createCompany", { company_id: "guild", name: "The Guild" });
    const { id } = await local.run("createContact", { role: "user", email: "inara@serenity.io" });
    await local.run("attachCompany", { id, companyId: company.id });
    const members = await sdk().companies.listAttachedContacts({ company_id: String(company.id) });
    expect(members.data?.map((member) => member.id)).toEqual([id]);
  });

  it("a ticket", async () => {
    const { id } = await local.run("createTicket", {
      ticketTypeId: "147",
      contactId: "6657af026abd0167d9419def",
      ticketAttributes: { _default_title_: "Printer on fire" },
    });
    const ticket = await sdk().tickets.get({ ticket_id: String(id) });
    expect(ticket?.ticket_attributes).toMatchObject({ _default_title_: "Printer on fire" });
  });
});

describe("what the official SDK writes, the component reads", () => {
  it("contacts, page by page", async () => {
    for (let number = 0; number < 12; number += 1) {
      await sdk().contacts.create({ email: `crew-${number}@serenity.io` });
    }
    const all = await local.run<{ data: { email: string }[] }>("listContacts", {
      fetchAll: true,
      perPage: "5",
    });
    const crew = all.data.filter(({ email }) => email?.startsWith("crew-"));
    expect(new Set(crew.map(({ email }) => email)).size).toBe(12);
  });

  it("a tag", async () => {
    const { id } = await sdk().tags.create({ name: "Browncoat" });
    expect(await local.run("listTags")).toContainEqual(
      expect.objectContaining({ id, name: "Browncoat" }),
    );
  });

  it("a company, by the caller's own ID", async () => {
    const { id } = await sdk().companies.createOrUpdate({
      company_id: "alliance",
      name: "Alliance",
    });
    const found = await local.run<{ data: object[] }>("listCompanies", { companyId: "alliance" });
    expect(found.data).toEqual([expect.objectContaining({ id, company_id: "alliance" })]);
  });
});
