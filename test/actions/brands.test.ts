import { seeded } from "../../tools/intercom";
import { accessTokenConnection, runDataSource } from "../../tools/platform/runner";
import { useIntercom } from "../support/intercom";
import { itSends } from "../support/requests";

const local = useIntercom();

const { id: brandId } = seeded.brand;

itSends(local, [
  ["listBrands", {}, "GET /brands", undefined],
  ["getBrand", { brandId }, "GET /brands/10", undefined],
]);

describe("the default brand", () => {
  it("has the ID of the workspace, which is text, and is found by it", async () => {
    const { data } = await local.run<{ data: { id: string; is_default: boolean }[] }>("listBrands");
    expect(data.map(({ id, is_default }) => [id, is_default])).toEqual([
      ["ecahpwf5", true],
      [brandId, false],
    ]);
    expect(await local.run("getBrand", { brandId: "ecahpwf5" })).toMatchObject({
      id: "ecahpwf5",
      name: "Blue Sun Support",
    });
  });

  it("is offered by Select Brand with the others", async () => {
    const connection = accessTokenConnection(local.intercom);
    expect(await runDataSource("selectBrand", { connection })).toEqual([
      { key: "ecahpwf5", label: "Blue Sun Support" },
      { key: "10", label: "Blue Sun" },
    ]);
  });
});

it("an unknown brand is reported with where the IDs are", async () => {
  const error = await local.fail("getBrand", { brandId: "404" });
  expect(error).toMatchObject({ status: 404, code: "not_found" });
  expect(error.message).toContain(
    "No brand has this ID: List Brands and Select Brand have the IDs.",
  );
});
