import { numberedPagesOf } from "../client/pagination/numbered";
import { labelOf, picklist } from "../resources/common/picklist";
import { customObjects } from "../resources/customObjects/access";
import { objectType } from "../resources/customObjects/inputs";
import { type CustomObjectInstance, instanceList } from "../resources/customObjects/instances";

/** An instance has no name: the first text among its attributes is the next best. */
const firstText = (attributes: unknown) =>
  Object.values(Object(attributes)).find((value) => typeof value === "string");

export const selectCustomObjectInstance = picklist<
  CustomObjectInstance,
  { objectType: typeof objectType }
>({
  label: "Select Custom Object Instance",
  description:
    "List the instances of a custom object type by External ID and the first text attribute.",
  access: customObjects,
  needs: { objectType },
  pages: (client, _text, { objectType }) => numberedPagesOf(client, instanceList(objectType)),
  toElement: ({ id, external_id, custom_attributes }) => ({
    key: id,
    label: labelOf(external_id || id, firstText(custom_attributes)),
  }),
  example: { key: "21", label: "order_001 (R-1042)" },
});
