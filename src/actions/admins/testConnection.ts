import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { connection } from "../../inputs/common";
import { readOneAdmin } from "../../resources/admins/access";
import { testedConnection } from "../../resources/admins/connectionTest";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/admins/identifyadmin
export const testConnection = action({
  display: {
    label: "Test Connection",
    description:
      "Check whether the connection works: token, region, API version, quota left, and which read permissions are missing. A missing permission is listed in the result and does not fail the step.",
  },
  performSafety: "safe",
  inputs: { connection },
  perform: async (context, { connection }) => {
    const client = createClient(connection, context, readOneAdmin);
    return { data: await testedConnection(client, connection) };
  },
  examplePayload: {
    data: {
      ok: false,
      problems: [],
      missing_permissions: [
        'The Intercom app lacks the permission "Read tags": add it in the Developer Hub under Configure > Authentication, then connect again.',
      ],
      permissions: [
        { permission: "Read one admin", status: "granted" },
        { permission: "Read tags", status: "missing" },
      ],
      notes: ["Write permissions were not tried, since that would change the workspace."],
      admin: { id: "991267645", name: "Zoe Washburne", email: "zoe@example.com" },
      workspace: {
        id_code: "ecahpwf5",
        name: "Serenity",
        region: "US",
        timezone: "America/Los_Angeles",
      },
      region: "US",
      host: "api.intercom.io",
      api_version: "2.16",
      rate_limit: { limit: 1666, remaining: 1650, reset_at: 1767171610 },
    },
  },
});
