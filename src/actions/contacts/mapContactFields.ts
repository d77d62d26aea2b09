import { action } from "@prismatic-io/spectral";
import { fieldMapInput, jsonItemsInput } from "../../inputs/builders";
import { readFieldMap, targetsOf, toContactItem } from "../../resources/contacts/fieldMap";
import { matchBy } from "../../resources/contacts/inputs";
import { jsonRecord } from "../../values/readers";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/contacts/createcontact
export const mapContactFields = action({
  display: {
    label: "Map Contact Fields",
    description:
      "Turn records of another system into items for Upsert Contacts, by a field map that Select Contact Fields offers. Sends no request; returns { contacts, unmapped_fields }.",
  },
  performSafety: "safe",
  inputs: {
    fieldMap: fieldMapInput({
      label: "Field Map",
      read: readFieldMap,
      example:
        '{"fields":[{"field":{"key":"E-Mail"},"mappedField":{"key":"email"}},{"field":{"key":"Plan"},"mappedField":{"key":"custom_attributes.plan"}},{"field":{"key":"Fax"}}]}',
      comments:
        "Value of a config variable that was filled in by Select Contact Fields: which field goes to which field or custom attribute of a contact.",
    }),
    records: jsonItemsInput({
      label: "Records",
      example: '[{"E-Mail":"jane@example.com","Plan":"Pro"}]',
      comments:
        "JSON list of objects, the records of the other system. Their keys are the fields that were mapped; a blank value is left out.",
    }),
    matchBy: {
      ...matchBy,
      comments: "The field by which Upsert Contacts finds the contact. It has to be mapped.",
    },
  },
  perform: async (_context, { fieldMap, records, matchBy = "email" }) => {
    const given = records.map((record, index) => jsonRecord(`Record ${index + 1}`, record));
    const targets = targetsOf(fieldMap);
    const contacts: Record<string, unknown>[] = given.map((record) => ({
      matchBy,
      ...toContactItem(record, targets),
    }));
    const names = new Set([...targets.keys(), ...given.flatMap(Object.keys)]);
    return { data: { contacts, unmapped_fields: [...names].filter((name) => !targets.get(name)) } };
  },
  examplePayload: {
    data: {
      contacts: [
        {
          matchBy: "email",
          email: "jane@example.com",
          customAttributes: [{ key: "plan", value: "Pro" }],
        },
      ],
      unmapped_fields: ["Fax"],
    },
  },
});
