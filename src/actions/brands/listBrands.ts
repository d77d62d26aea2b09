import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { getList } from "../../client/getList";
import { connection } from "../../inputs/common";
import { readBrands } from "../../resources/brands/access";
import type { Brand } from "../../resources/brands/brands";
import { brandExample } from "../../resources/brands/examples";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/brands/listbrands
export const listBrands = action({
  display: {
    label: "List Brands",
    description: "List all brands of the workspace. The ID of the default one is the workspace's.",
  },
  performSafety: "safe",
  inputs: { connection },
  perform: async (context, { connection }) => {
    const client = createClient(connection, context, readBrands);
    return { data: await getList<Brand>(client, "/brands") };
  },
  examplePayload: { data: { type: "list", data: [brandExample] } },
});
