import { getList } from "../client/getList";
import { labelOf, picklist } from "../resources/common/picklist";
import { readEmails } from "../resources/emails/access";
import type { EmailSetting } from "../resources/emails/emails";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/emails/listemails
export const selectEmailSetting = picklist<EmailSetting>({
  label: "Select Email Setting",
  description: "List email settings by address, and says which are not verified.",
  access: readEmails,
  pages: async (client) => [await getList<EmailSetting>(client, "/emails")],
  toElement: ({ id, email, verified }) => ({
    key: id,
    label: labelOf(email, verified === false ? "not verified" : undefined),
  }),
  example: { key: "15", label: "support@example.com" },
});
