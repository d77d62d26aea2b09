import { presentBrand } from "../present/brands";
import { listOf } from "../present/lists";
import { ApiError } from "../server/errors";
import { needs, type Routes } from "../server/route";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/brands

export const brandRoutes: Routes = {
  "GET /brands": needs("Read brands", ({ workspace }) =>
    listOf([...workspace.brands.values()].map(presentBrand)),
  ),

  "GET /brands/:id": needs("Read brands", ({ workspace, params }) => {
    const brand = workspace.brands.get(params.id ?? "");
    if (!brand) throw new ApiError(404, "not_found", "Brand not found");
    return presentBrand(brand);
  }),
};
