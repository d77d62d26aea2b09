import type { Workspace } from "../workspace/workspace";
import { DAY_SECONDS } from "./day";
import { seeded } from "./seeded";

/** Two addresses to send from, one of which never received anything. */
export const seedEmailSettings = (workspace: Workspace) => {
  const now = workspace.clock.seconds();
  workspace.addEmailSetting({
    id: seeded.emailSetting.id,
    email: "support@example.com",
    brand_id: seeded.brand.id,
    forwarding_enabled: true,
    forwarded_email_last_received_at: now - DAY_SECONDS,
    created_at: now - 100 * DAY_SECONDS,
  });
  workspace.addEmailSetting({
    id: "16",
    email: "hello@example.com",
    verified: false,
    created_at: now - 10 * DAY_SECONDS,
  });
};
