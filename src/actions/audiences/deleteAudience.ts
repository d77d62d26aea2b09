import { action } from "@prismatic-io/spectral";
import { isAnything } from "../../client/answers";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import { connection } from "../../inputs/common";
import { writeAudiences } from "../../resources/audiences/access";
import { audienceId } from "../../resources/audiences/inputs";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/audiences/deleteaudience
export const deleteAudience = action({
  display: {
    label: "Delete Audience",
    description: "Delete an audience for good.",
  },
  performSafety: "notAllowed",
  inputs: { connection, audienceId },
  perform: async (context, { connection, audienceId }) => {
    const client = createClient(connection, context, writeAudiences);
    // Intercom answers with nothing.
    await client.delete(path`/audiences/${audienceId}`, { isExpected: isAnything });
    return { data: { type: "audience", id: audienceId, deleted: true } };
  },
  examplePayload: { data: { type: "audience", id: "4101", deleted: true } },
});
