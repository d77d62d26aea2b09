import type { Brand } from "../workspace/brands";

/** A brand; what it does not have is left out. */
export const presentBrand = ({ help_center_id, default_address_settings_id, ...brand }: Brand) => ({
  type: "brand",
  ...brand,
  ...(help_center_id !== null && { help_center_id }),
  ...(default_address_settings_id !== null && { default_address_settings_id }),
});
