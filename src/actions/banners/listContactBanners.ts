import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { getList } from "../../client/getList";
import { path } from "../../client/path";
import type { Identified } from "../../client/types";
import { connection } from "../../inputs/common";
import { readUsersAndCompanies } from "../../resources/contacts/access";
import { namedContactId } from "../../resources/contacts/inputs";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/banners/banner
interface Banner extends Identified {
  type: string;
  view_id: string;
}

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/banners/listcontactbanners
export const listContactBanners = action({
  display: {
    label: "List Contact Banners",
    description:
      "List the banners that a contact is to see now. Intercom counts each of them as shown.",
  },
  performSafety: "notAllowed",
  inputs: { connection, id: namedContactId },
  perform: async (context, { connection, id }) => {
    const client = createClient(connection, context, readUsersAndCompanies);
    const data = await getList<Banner>(client, path`/contacts/${id}/banners`);
    return { data };
  },
  examplePayload: {
    data: {
      type: "list",
      data: [
        {
          type: "banner",
          id: "486517",
          view_id: "645719311",
          title: "New hangar",
          body: "<p>The new hangar is open.</p>",
          style: "inline",
          position: "top",
          show_dismiss_button: true,
          action: null,
          client_targeting: null,
          created_at: 1780580493,
        },
      ],
    },
  },
});
