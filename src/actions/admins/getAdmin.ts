import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import { connection } from "../../inputs/common";
import { readAdmins } from "../../resources/admins/access";
import { adminExample } from "../../resources/admins/examples";
import { adminId } from "../../resources/admins/inputs";
import type { Admin } from "../../resources/admins/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/admins/retrieveadmin
export const getAdmin = action({
  display: {
    label: "Get Admin",
    description: "Get one admin, a teammate, by ID. List Admins finds an ID by name or email.",
  },
  performSafety: "safe",
  inputs: { connection, adminId },
  perform: async (context, { connection, adminId }) => {
    const client = createClient(connection, context, readAdmins);
    const { data } = await client.get<Admin>(path`/admins/${adminId}`);
    return { data };
  },
  examplePayload: { data: adminExample },
});
