import { action } from "@prismatic-io/spectral";
import { createClient, hasList } from "../../client/createClient";
import type { Admin } from "../../client/types";
import { connection } from "../../inputs/common";
import { adminListExample } from "../../resources/admins/examples";
import { displayAvatar } from "../../resources/admins/inputs";

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
