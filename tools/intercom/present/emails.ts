import type { EmailSetting } from "../workspace/emails";

/** An email setting. */
export const presentEmailSetting = (setting: EmailSetting) => ({
  type: "email_setting",
  ...setting,
});
