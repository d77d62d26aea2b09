import { seeded } from "../../../tools/intercom";
import { useIntercom } from "../../support/intercom";
import { UNKNOWN_ID } from "../../support/unknown";

const local = useIntercom();

interface Listed {
  data: { id: string }[];
  total_count: number;
}

describe("List Contact Tags", () => {
  it("returns the tags and when they were added", async () => {
    const { id } = seeded.contact;
    const list = await local.run<Listed>("listContactTags", { id });
    expect(local.lastRequest()).toMatchObject({
      method: "GET",
      path: `/contacts/${id}/tags`,
      query: {},
    });
    expect(list.data).toMatchObject([
      { id: seeded.tag.id, applied_at: expect.any(Number) },
      { id: "17514" },
    ]);
  });

  it("fails for an unknown contact", async () => {
    expect(await local.fail("listContactTags", { id: UNKNOWN_ID })).toMatchObject({ status: 404 });
  });
});
