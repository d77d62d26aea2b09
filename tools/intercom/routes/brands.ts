import { listOf } from "../present/lists";
import { needs, type Routes } from "../server/route";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/brands/listbrands
export const brandRoutes: Routes = {
  "GET /brands": needs("Read admins", ({ workspace }) => {
    const created_at = workspace.app.created_at;
    const brand = { type: "brand", created_at, updated_at: created_at };
    return listOf([
      { ...brand, id: workspace.app.id_code, name: workspace.app.name, is_default: true },
      { ...brand, id: "10", name: "Blue Sun", is_default: false },
    ]);
  }),
};
