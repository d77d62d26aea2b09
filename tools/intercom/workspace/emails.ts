import type { Workspace } from "./workspace";

/** An address that a workspace sends emails from. */
export interface EmailSetting {
  id: string;
  email: string;
  verified: boolean;
  domain: string;
  brand_id: string;
  forwarding_enabled: boolean;
  forwarded_email_last_received_at: number | null;
  created_at: number;
  updated_at: number;
}

/** Adds an email setting, of the default brand unless another one is given. */
export const addEmailSetting = (
  workspace: Workspace,
  given: Partial<EmailSetting> & { email: string },
): EmailSetting => {
  const now = workspace.clock.seconds();
  const setting: EmailSetting = {
    id: workspace.ids.next("emailSetting"),
    verified: true,
    domain: given.email.replace(/^.*@/, ""),
    brand_id: workspace.app.id_code,
    forwarding_enabled: false,
    forwarded_email_last_received_at: null,
    created_at: now,
    updated_at: given.created_at ?? now,
    ...given,
  };
  workspace.emailSettings.set(setting.id, setting);
  return setting;
};
