import type { Element } from "@prismatic-io/spectral";
import type { Access } from "../../client/access";
import type { Client } from "../../client/types";
import { fieldLabel } from "../../values/fieldLabel";
import { labelOf, picklist } from "./picklist";

interface Field {
  key: string;
  label: string;
}

/** @returns a field by its name in the API, with a label made of it: "source.author_id" is "Source Author ID" */
export const fieldOf = (key: string): Field => ({
  key,
  label: fieldLabel(key),
});

/** @returns a custom attribute by its name in a search or an update */
export const attributeField = ({ name, label }: { name: string; label?: string }): Field => ({
  key: `custom_attributes.${name}`,
  label: labelOf(label || name, "custom attribute"),
});

/** A list of fields to choose from: those that every record has, and the attributes of the workspace. */
export const fieldPicklist = ({
  fields,
  attributes,
  ...options
}: {
  label: string;
  description: string;
  access: Access;
  fields: readonly string[];
  /** Reads the attributes of the workspace. */
  attributes?: (client: Client) => Promise<Field[]>;
  example: Element;
}) =>
  picklist<Field>({
    ...options,
    pages: async (client) => [
      { data: [...fields.map(fieldOf), ...((await attributes?.(client)) ?? [])] },
    ],
    toElement: (field) => field,
  });
