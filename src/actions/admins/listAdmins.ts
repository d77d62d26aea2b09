import { action } from "@prismatic-io/spectral";
import { hasList } from "../../client/answers";
import { createClient } from "../../client/createClient";
import { booleanInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { readAdmins } from "../../resources/admins/access";
import { adminExample } from "../../resources/admins/examples";
import type { Admin } from "../../resources/admins/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/admins/listadmins
export const listAdmins = action({
  display: {
    label: "List Admins",
    description:
      "List all admins, the teammates of the workspace, with their IDs, names and emails.",
  },
  performSafety: "safe",
  inputs: {
    connection,
    displayAvatar: booleanInput({
      label: "Display Avatar",
      comments: "When true, returns the image of each admin as well.",
    }),
  },
  perform: async (context, { connection, displayAvatar }) => {
    const client = createClient(connection, context, readAdmins);
    const { data } = await client.get<{ type: string; admins: Admin[] }>("/admins", {
      params: { display_avatar: displayAvatar },
      isExpected: hasList("admins"),
    });
    return { data };
  },
  examplePayload: { data: { type: "admin.list", admins: [adminExample] } },
});
