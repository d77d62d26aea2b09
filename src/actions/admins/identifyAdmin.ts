import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import type { Identified } from "../../client/types";
import { connection } from "../../inputs/common";
import { readOneAdmin } from "../../resources/admins/access";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/admins/identifyadmin
interface Me extends Identified {
  type: string;
  email: string;
  app: { [field: string]: unknown; id_code: string; name: string; region: string } | null;
}

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/admins/identifyadmin
export const identifyAdmin = action({
  display: {
    label: "Identify Admin",
    description:
      "Get the admin and the workspace behind the connection, with region, time zone and workspace ID (id_code). Test Connection also checks what the token may do.",
  },
  performSafety: "safe",
  inputs: { connection },
  perform: async (context, { connection }) => {
    const client = createClient(connection, context, readOneAdmin);
    const { data } = await client.get<Me>("/me");
    return { data };
  },
  examplePayload: {
    data: {
      type: "admin",
      id: "991267645",
      name: "Zoe Washburne",
      email: "zoe@example.com",
      job_title: "First Mate",
      away_mode_enabled: false,
      away_mode_reassign: false,
      has_inbox_seat: true,
      team_ids: [814865],
      email_verified: true,
      avatar: { type: "avatar", image_url: "https://example.com/128Zoe.jpg" },
      app: {
        type: "app",
        id_code: "ecahpwf5",
        name: "Serenity",
        region: "US",
        timezone: "America/Los_Angeles",
        created_at: 1394533506,
        identity_verification: false,
      },
    },
  },
});
