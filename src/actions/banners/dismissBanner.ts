import { action } from "@prismatic-io/spectral";
import { hasField } from "../../client/answers";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import { idInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { writeUsersAndCompanies } from "../../resources/contacts/access";
import { namedContactId } from "../../resources/contacts/inputs";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/banners/dismisscontactbanner
export const dismissBanner = action({
  display: {
    label: "Dismiss Banner",
    description: "Record that a contact has dismissed a banner, so that it is not shown again.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    id: namedContactId,
    viewId: idInput({
      of: "banner view",
      label: "View ID",
      required: true,
      example: "645719311",
      comments: "ID of the view of the banner: view_id in the result of List Contact Banners.",
    }),
  },
  perform: async (context, { connection, id, viewId }) => {
    const client = createClient(connection, context, writeUsersAndCompanies);
    const { data } = await client.post<{ type: string; view_id: string; dismissed: boolean }>(
      path`/contacts/${id}/banners/${viewId}/dismiss`,
      undefined,
      { idempotent: true, isExpected: hasField("dismissed") },
    );
    return { data };
  },
  examplePayload: {
    data: {
      type: "banner_dismiss",
      view_id: "645719311",
      dismissed: true,
    },
  },
});
