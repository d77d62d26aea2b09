import { seeded } from "../../../tools/intercom";
import { useIntercom } from "../../support/intercom";

const local = useIntercom();

interface Listed {
  data: { id: string }[];
  total_count: number;
}

const queries = () => local.intercom.traffic.map(({ query }) => query);

describe("List Company Contacts", () => {
  const { id } = seeded.company;
  const path = `/companies/${id}/contacts`;

  it("returns one page", async () => {
    const list = await local.run<Listed>("listCompanyContacts", { id, page: "2", perPage: "1" });
    expect(local.lastRequest()).toEqual({
      method: "GET",
      path,
      query: { page: "2", per_page: "1" },
      json: undefined,
    });
    expect(list.data).toMatchObject([{ type: "contact", id: seeded.otherContact.id }]);
  });

  it("fetches all by page number, although Intercom names a cursor beside it", async () => {
    const list = await local.run<Listed>("listCompanyContacts", {
      id,
      fetchAll: true,
      perPage: "2",
    });
    expect(queries()).toEqual([
      { page: "1", per_page: "2" },
      { page: "2", per_page: "2" },
    ]);
    expect(list.data).toHaveLength(3);
    expect(list.total_count).toBe(3);
  });

  it("takes the ID that Intercom gave the company, not its own", async () => {
    const error = await local.fail("listCompanyContacts", { id: "6" });
    expect(error.message).toMatch(/^Company ID: "6" is not the ID of a company, 24 letters and /);
    expect(local.requests()).toEqual([]);
  });
});
