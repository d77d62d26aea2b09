import { action } from "@prismatic-io/spectral";
import { createClient, hasList } from "../../client/createClient";
import { path } from "../../client/path";
import type { Banner, List } from "../../client/types";
import { connection, contactId } from "../../inputs/common";
import { bannerListExample } from "../../resources/banners/examples";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/banners/listcontactbanners
export const listContactBanners = action({
  display: {
    label: "List Contact Banners",
    description:
      "Returns the banners a contact is to see now. Intercom counts each of them as shown.",
  },
  performSafety: "notAllowed",
  inputs: { connection, id: contactId },
  perform: async (context, { connection, id }) => {
    const client = createClient(connection, context);
    const { data } = await client.get<List<Banner>>(path`/contacts/${id}/banners`, {
      answer: hasList("data"),
    });
    return { data };
  },
  examplePayload: { data: bannerListExample },
});
