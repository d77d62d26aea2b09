import { dataSource, type ObjectFieldMap } from "@prismatic-io/spectral";
import { createClient } from "../client/createClient";
import { textListInput } from "../inputs/builders";
import { connection } from "../inputs/common";
import { customDefinitions } from "../resources/common/customAttributes";
import { labelOf, whileSomebodyWaits } from "../resources/common/picklist";
import { readUsersAndCompanies } from "../resources/contacts/access";
import { dataAttributeExample } from "../resources/dataAttributes/examples";
import type { DataAttribute } from "../resources/dataAttributes/types";

/** The one object to map fields to. */
const CONTACT = { key: "contact", label: "Contact" };

/** Fields that every contact has, by wire name, as Create Contact takes them. */
const STANDARD_FIELDS = [
  { key: "role", label: "Role" },
  { key: "email", label: "Email" },
  { key: "external_id", label: "External ID" },
  { key: "name", label: "Name" },
  { key: "phone", label: "Phone" },
  { key: "avatar", label: "Avatar URL" },
  { key: "signed_up_at", label: "Signed Up At" },
  { key: "last_seen_at", label: "Last Seen At" },
  { key: "owner_id", label: "Owner ID" },
  { key: "unsubscribed_from_emails", label: "Unsubscribed From Emails" },
];

const customField = ({ name, label }: DataAttribute) => ({
  key: `custom_attributes.${name}`,
  label: labelOf(label || name),
});

/** A name without what differs between spellings: "E-mail" is "email". */
const normalizeName = (name: string) =>
  name
    .replace(/^custom_attributes\./, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");

/**
 * A map from fields of another system to those of a contact, its custom attributes included.
 * A field of the same name is proposed.
 * @param fields names of the fields to map
 */
const fieldMap = (fields: readonly string[], attributes: DataAttribute[]): ObjectFieldMap => {
  const targets = [...STANDARD_FIELDS, ...attributes.map(customField)];
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
        ...(proposal && { defaultObject: CONTACT, defaultField: proposal }),
      };
    }),
    options: [{ object: CONTACT, fields: targets }],
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
