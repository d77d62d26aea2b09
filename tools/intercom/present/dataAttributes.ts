import type { DataAttribute } from "../workspace/dataAttributes";

/** A custom attribute of contacts or companies. */
export const presentDataAttribute = ({ options, ...attribute }: DataAttribute) => ({
  type: "data_attribute",
  ...attribute,
  full_name: `custom_attributes.${attribute.name}`,
  ...(options && { options }),
  api_writable: true,
  ui_writable: true,
  custom: true,
});
