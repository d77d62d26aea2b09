import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { getList } from "../../client/getList";
import { connection } from "../../inputs/common";
import { readEmails } from "../../resources/emails/access";
import type { EmailSetting } from "../../resources/emails/emails";
import { emailSettingExample } from "../../resources/emails/examples";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/emails/listemails
export const listEmailSettings = action({
  display: {
    label: "List Email Settings",
    description:
      "List all addresses that the workspace sends emails from, with their brand, verification and forwarding.",
  },
  performSafety: "safe",
  inputs: { connection },
  perform: async (context, { connection }) => {
    const client = createClient(connection, context, readEmails);
    return { data: await getList<EmailSetting>(client, "/emails") };
  },
  examplePayload: { data: { type: "list", data: [emailSettingExample] } },
});
