import { action } from "@prismatic-io/spectral";
import { createClient, hasList } from "../../client";
import { adminListExample } from "../../examples/admins";
import { displayAvatar } from "../../inputs/admins";
import { connection } from "../../inputs/common";
import type { Admin } from "../../types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/admins/listadmins
export const listAdmins = action({
  display: {
    label: "List Admins",
    description: "Returns all admins of the workspace.",
  },
  performSafety: "safe",
  inputs: { connection, displayAvatar },
  perform: async (context, { connection, displayAvatar }) => {
    const client = createClient(connection, context);
    const { data } = await client.get<{ type: string; admins: Admin[] }>("/admins", {
      params: { display_avatar: displayAvatar },
      answer: hasList("admins"),
    });
    return { data };
  },
  examplePayload: { data: adminListExample },
});
