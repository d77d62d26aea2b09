import { getList } from "../client/getList";
import { labelOf, picklist } from "../resources/common/picklist";
import { readUsersAndCompanies } from "../resources/contacts/access";
import type { DataAttribute } from "../resources/dataAttributes/types";

/** Offers custom attributes: the standard ones have no ID. */
export const selectDataAttribute = picklist<DataAttribute>({
  label: "Select Data Attribute",
  description: "List custom attributes by name, archived ones included.",
  access: readUsersAndCompanies,
  pages: async (client) => {
    const data = await getList<DataAttribute>(client, "/data_attributes", {
      params: { include_archived: true },
    });
    return [{ data: data.data.filter(({ custom }) => custom) }];
  },
  toElement: ({ id, name, model, archived }) => ({
    key: id,
    label: labelOf(name, model, archived ? "archived" : undefined),
  }),
  example: { key: "12878", label: "paid_subscriber (contact)" },
});
