import type { JSONForm } from "@prismatic-io/spectral";
import type { DataAttribute } from "../dataAttributes/types";
import { type Definition, MAX_TEXT_LENGTH } from "./customAttributes";

/** What a field of a form needs of an attribute. */
type FormAttribute = Definition & Partial<Pick<DataAttribute, "label" | "description">>;

const TYPES: Record<string, object> = {
  string: { type: "string", maxLength: MAX_TEXT_LENGTH },
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

/** @returns a name as a part of a JSON pointer */
const escapePointer = (name: string) => name.replaceAll("~", "~0").replaceAll("/", "~1");

/**
 * https://prismatic.io/docs/custom-connectors/data-sources/
 * @returns a form with a field for each attribute, whose result is an object of names and values, as
 * Custom Attributes JSON takes it
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
      scope: `#/properties/${escapePointer(name)}`,
      label: label || name,
    })),
  } as JSONForm["uiSchema"],
});
