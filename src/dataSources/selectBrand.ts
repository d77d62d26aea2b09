import { getList } from "../client/getList";
import type { Identified } from "../client/types";
import { readAdmins } from "../resources/admins/access";
import { labelOf, picklist } from "../resources/common/picklist";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/brands/brand
interface Brand extends Identified {
  type: string;
  name: string;
}

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/brands/listbrands
export const selectBrand = picklist<Brand>({
  label: "Select Brand",
  description: "List brands by name.",
  access: readAdmins,
  pages: async (client) => [await getList<Brand>(client, "/brands")],
  toElement: ({ id, name }) => ({ key: id, label: labelOf(name) }),
  example: { key: "10", label: "Blue Sun" },
});
