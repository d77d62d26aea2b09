import type { Identified } from "../../client/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/emails/email_setting
export interface EmailSetting extends Identified {
  type: string;
  email: string;
  verified: boolean;
}
