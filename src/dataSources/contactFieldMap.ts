import { dataSource, type ObjectFieldMap } from "@prismatic-io/spectral";
import { createClient } from "../client/createClient";
import { textListInput } from "../inputs/builders";
import { connection } from "../inputs/common";
import { customDefinitions } from "../resources/common/customAttributes";
import { labelOf, whileSomebodyWaits } from "../resources/common/picklist";
import { readUsersAndCompanies } from "../resources/contacts/access";
import { ATTRIBUTE_PREFIX, MAPPED_FIELDS, MAPPED_OBJECT } from "../resources/contacts/fieldMap";
import { dataAttributeExample } from "../resources/dataAttributes/examples";
import type { DataAttribute } from "../resources/dataAttributes/types";

const customField = ({ name, label }: DataAttribute) => ({
  key: `${ATTRIBUTE_PREFIX}${name}`,
  label: labelOf(label || name),
});

/** A name without what differs between spellings: "E-mail" is "email". */
const normalizeName = (name: string) =>
  name
    .replace(ATTRIBUTE_PREFIX, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");

/**
 * A map from fields of another system to those of a contact, its custom attributes included.
 * A field of the same name is proposed.
 * @param fields names of the fields to map
 */
const fieldMap = (fields: readonly string[], attributes: DataAttribute[]): ObjectFieldMap => {
  const targets = [...MAPPED_FIELDS, ...attributes.map(customField)];
  const named = targets.map((target) => ({
    target,
    names: [normalizeName(target.key), normalizeName(target.label)],
  }));
  return {
    fields: fields.map((name) => {
      const normalName = normalizeName(name);
      const proposal = named.find(({ names }) => names.includes(normalName))?.target;
      return {
        field: { key: name, label: name },
        ...(proposal && { defaultObject: MAPPED_OBJECT, defaultField: proposal }),
      };
    }),
    options: [{ object: MAPPED_OBJECT, fields: targets }],
  };
};

export const contactFieldMap = dataSource({
  display: {
    label: "Select Contact Fields",
    description: "Map fields of another system to the fields and custom attributes of contacts.",
  },
  dataSourceType: "objectFieldMap",
  inputs: {
    connection,
    fieldsToMap: textListInput({
      label: "Fields to Map",
      example: "E-Mail",
      comments:
        "Names of the fields of the other system, one per row. Each is mapped to a field of the contact; one of the same name is proposed.",
    }),
  },
  perform: async (context, { connection, fieldsToMap }) => {
    const client = createClient(connection, context, whileSomebodyWaits(readUsersAndCompanies));
    const attributes = await customDefinitions(client, "contact");
    return { result: fieldMap(fieldsToMap, attributes) };
  },
  examplePayload: { result: fieldMap(["E-Mail"], [dataAttributeExample]) },
});
