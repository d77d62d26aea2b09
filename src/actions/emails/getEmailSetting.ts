import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import { numericIdInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { readEmails } from "../../resources/emails/access";
import type { EmailSetting } from "../../resources/emails/emails";
import { emailSettingExample } from "../../resources/emails/examples";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/emails/retrieveemail
export const getEmailSetting = action({
  display: {
    label: "Get Email Setting",
    description: "Get one address that the workspace sends emails from, by the ID of its setting.",
  },
  performSafety: "safe",
  inputs: {
    connection,
    emailSettingId: numericIdInput({
      label: "Email Setting ID",
      required: true,
      example: "15",
      dataSource: "selectEmailSetting",
      of: "email setting",
    }),
  },
  perform: async (context, { connection, emailSettingId }) => {
    const client = createClient(connection, context, readEmails);
    const { data } = await client.get<EmailSetting>(path`/emails/${emailSettingId}`);
    return { data };
  },
  examplePayload: { data: emailSettingExample },
});
