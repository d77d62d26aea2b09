export const brandExample = {
  type: "brand",
  id: "10",
  name: "Blue Sun",
  is_default: false,
  created_at: 1_686_387_300,
  updated_at: 1_709_229_600,
  help_center_id: "20",
  default_address_settings_id: "15",
};
