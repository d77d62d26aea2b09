import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import type { Me } from "../../client/types";
import { connection } from "../../inputs/common";
import { adminExample } from "../../resources/admins/examples";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/admins/identifyadmin
export const identifyAdmin = action({
  display: {
    label: "Identify Admin",
    description:
      "Returns the admin and the workspace that the connection belongs to, with region, time zone and workspace ID (id_code).",
  },
  performSafety: "safe",
  inputs: { connection },
  perform: async (context, { connection }) => {
    const client = createClient(connection, context);
    const { data } = await client.get<Me>("/me");
    return { data };
  },
  examplePayload: { data: adminExample },
});
