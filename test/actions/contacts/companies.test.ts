import { seeded } from "../../../tools/intercom";
import { useIntercom } from "../../support/intercom";
import { UNKNOWN_ID } from "../../support/unknown";

const local = useIntercom();

interface Listed {
  data: { id: string }[];
  total_count: number;
}

const queries = () => local.intercom.traffic.map(({ query }) => query);

describe("List Contact Companies", () => {
  const { id } = seeded.contact;
  const path = `/contacts/${id}/companies`;

  it("returns one page", async () => {
    const list = await local.run<Listed>("listContactCompanies", { id, page: "1", perPage: "1" });
    expect(local.lastRequest()).toEqual({
      method: "GET",
      path,
      query: { page: "1", per_page: "1" },
      json: undefined,
    });
    expect(list).toMatchObject({ data: [{ id: seeded.company.id }], total_count: 2 });
  });

  it("fetches all in the largest pages, beyond the ten that a contact shows itself", async () => {
    const { workspace } = local.intercom;
    const contact = workspace.contacts.get(id);
    for (let number = 0; number < 70; number += 1) {
      if (contact) workspace.attach(contact, workspace.addCompany().id);
    }
    const list = await local.run<Listed>("listContactCompanies", { id, fetchAll: true });
    expect(queries()).toEqual([
      { page: "1", per_page: "60" },
      { page: "2", per_page: "60" },
    ]);
    expect(list.data).toHaveLength(72);
  });

  it("reads the list under its documented key as well", async () => {
    const companies = [{ type: "company", id: seeded.company.id }];
    local.intercom.faults.add({
      path,
      status: 200,
      body: { type: "list", companies, total_count: 1, pages: null },
    });
    expect(await local.run("listContactCompanies", { id })).toEqual({
      type: "list",
      data: companies,
      total_count: 1,
      pages: null,
    });
  });

  it("fails for an unknown contact, and for more than 60 per page", async () => {
    expect(await local.fail("listContactCompanies", { id: UNKNOWN_ID })).toMatchObject({
      status: 404,
    });
    const error = await local.fail("listContactCompanies", { id, perPage: "61" });
    expect(error.message).toBe('Per Page: "61" is not a whole number from 1 to 60.');
  });
});
