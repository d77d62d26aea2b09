import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import { idInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { readBrands } from "../../resources/brands/access";
import type { Brand } from "../../resources/brands/brands";
import { brandExample } from "../../resources/brands/examples";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/brands/retrievebrand
export const getBrand = action({
  display: {
    label: "Get Brand",
    description: "Get one brand by its ID, with its help center and its email setting.",
  },
  performSafety: "safe",
  inputs: {
    connection,
    brandId: idInput({
      label: "Brand ID",
      required: true,
      example: "10",
      dataSource: "selectBrand",
      comments:
        "ID that Intercom gave the brand: a number, or the ID of the workspace for the default brand.",
    }),
  },
  perform: async (context, { connection, brandId }) => {
    const client = createClient(connection, context, readBrands);
    const { data } = await client.get<Brand>(path`/brands/${brandId}`);
    return { data };
  },
  examplePayload: { data: brandExample },
});
