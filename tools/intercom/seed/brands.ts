import type { Workspace } from "../workspace/workspace";
import { seeded } from "./seeded";

/** A brand beside the default one. */
export const seedBrands = (workspace: Workspace) => {
  workspace.addBrand({
    id: seeded.brand.id,
    name: "Blue Sun",
    help_center_id: "20",
    default_address_settings_id: seeded.emailSetting.id,
  });
};
