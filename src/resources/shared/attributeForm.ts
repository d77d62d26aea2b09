import type { JSONForm } from "@prismatic-io/spectral";
import type { DataAttribute } from "../dataAttributes/types";

import { type Definition, LONGEST_TEXT } from "./customAttributes";

/** As much of an attribute as a field of a form needs. */
type FormAttribute = Definition & Partial<Pick<DataAttribute, "label" | "description">>;

const TYPES: Record<string, object> = {
  string: { type: "string", maxLength: LONGEST_TEXT },
  integer: { type: "integer" },
  float: { type: "number" },
  decimal: { type: "number" },
  boolean: { type: "boolean" },
  date: { type: "string", format: "date" },
  datetime: { type: "string", format: "date-time" },
};

const propertyOf = ({ label, name, description, data_type, options }: FormAttribute) => ({
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
export const attributeForm = (attributes: FormAttribute[]): JSONForm => ({
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
