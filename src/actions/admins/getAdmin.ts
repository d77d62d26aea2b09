import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client";
import { knownAdminExample } from "../../examples/admins";
import { soughtAdminId } from "../../inputs/admins";
import { connection } from "../../inputs/common";
import { path } from "../../path";
import type { Admin } from "../../types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/admins/retrieveadmin
export const getAdmin = action({
  display: {
    label: "Get Admin",
    description: "Returns one admin by ID.",
  },
  performSafety: "safe",
  inputs: { connection, adminId: soughtAdminId },
  perform: async (context, { connection, adminId }) => {
    const client = createClient(connection, context);
    const { data } = await client.get<Admin>(path`/admins/${adminId}`);
    return { data };
  },
  examplePayload: { data: knownAdminExample },
});
