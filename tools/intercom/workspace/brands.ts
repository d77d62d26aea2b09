import type { Workspace } from "./workspace";

export interface Brand {
  /** A number; that of the default brand is the ID of the workspace. */
  id: string;
  name: string;
  is_default: boolean;
  created_at: number;
  updated_at: number;
  help_center_id: string | null;
  default_address_settings_id: string | null;
}

/** Adds a brand. */
export const addBrand = (
  workspace: Workspace,
  given: Partial<Brand> & { id: string; name: string },
): Brand => {
  const { created_at } = workspace.app;
  const brand: Brand = {
    is_default: false,
    created_at,
    updated_at: created_at,
    help_center_id: null,
    default_address_settings_id: null,
    ...given,
  };
  workspace.brands.set(brand.id, brand);
  return brand;
};
