import { seeded } from "../../../tools/intercom";
import { useIntercom } from "../../support/intercom";
import { UNKNOWN_ID } from "../../support/unknown";

const local = useIntercom();

const sameEmail = { email: seeded.contact.email };

describe("Block Contact", () => {
  const { id } = seeded.contact;

  it("blocks and archives", async () => {
    expect(await local.run("blockContact", { id })).toEqual({
      type: "contact",
      id,
      external_id: seeded.contact.externalId,
      blocked: true,
    });
    expect(local.lastRequest()).toEqual({
      method: "POST",
      path: `/contacts/${id}/block`,
      query: {},
      json: undefined,
    });
    const error = await local.fail("createContact", sameEmail);
    expect(error).toMatchObject({ status: 400, code: "not_restorable" });
  });

  it("fails for an unknown contact", async () => {
    expect(await local.fail("blockContact", { id: UNKNOWN_ID })).toMatchObject({ status: 404 });
  });
});
