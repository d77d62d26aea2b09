import { getList } from "../client/getList";
import { readBrands } from "../resources/brands/access";
import type { Brand } from "../resources/brands/brands";
import { labelOf, picklist } from "../resources/common/picklist";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/brands/listbrands
export const selectBrand = picklist<Brand>({
  label: "Select Brand",
  description: "List brands by name.",
  access: readBrands,
  pages: async (client) => [await getList<Brand>(client, "/brands")],
  toElement: ({ id, name }) => ({ key: id, label: labelOf(name) }),
  example: { key: "10", label: "Blue Sun" },
});
