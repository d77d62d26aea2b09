import type { JSONForm } from "@prismatic-io/spectral";
import { LONGEST_TEXT } from "./customAttributes";
import type { DataAttribute } from "./types";

const TYPES: Record<string, object> = {
  string: { type: "string", maxLength: LONGEST_TEXT },
  integer: { type: "integer" },
  float: { type: "number" },
  boolean: { type: "boolean" },
  date: { type: "string", format: "date" },
};

const propertyOf = ({ label, name, description, data_type, options }: DataAttribute) => ({
  title: label || name,
  ...(description && { description }),
  ...(options?.length ? { type: "string", enum: options } : TYPES[data_type]),
});

/** A name as a part of a JSON pointer. */
const escaped = (name: string) => name.replaceAll("~", "~0").replaceAll("/", "~1");

/**
 * A form with a field for each attribute. What is filled in is an object of names and values, as
 * Custom Attributes JSON takes it.
 * https://prismatic.io/docs/custom-connectors/data-sources/
 */
export const attributeForm = (attributes: DataAttribute[]): JSONForm => ({
  schema: {
    type: "object",
    properties: Object.fromEntries(attributes.map((each) => [each.name, propertyOf(each)])),
  },
  uiSchema: {
    type: "VerticalLayout",
    elements: attributes.map(({ name, label }) => ({
      type: "Control",
      scope: `#/properties/${escaped(name)}`,
      label: label || name,
    })),
  } as JSONForm["uiSchema"],
});
