import { booleanInput, jsonInput, keyValueInput } from "../../inputs/builders";
import { asIs } from "../../values/readers";

/**
 * @param example rows and a JSON object that work with the sample data
 * @returns the inputs of an action that writes custom attributes
 */
export const attributeInputs = (example: { rows: string; json: string }) => ({
  customAttributes: keyValueInput({
    label: "Custom Attributes",
    read: asIs,
    example: example.rows,
    comments:
      "Custom attributes by name, each in its type in the workspace: text, number, true or false, or a date as Unix seconds, Unix milliseconds or ISO 8601. A row without a value is left out.",
  }),
  customAttributesJson: jsonInput({
    label: "Custom Attributes JSON",
    example: example.json,
    comments:
      "More custom attributes, as a JSON object of names and values. A name may stand here or in Custom Attributes, not in both.",
  }),
  createMissingAttributes: booleanInput({
    label: "Create Missing Attributes",
    comments:
      "When true, defines custom attributes that the workspace does not know, in the type that the value looks like. Otherwise an unknown name is an error.",
  }),
});

export const contactAttributeInputs = attributeInputs({
  rows: '[{"key":"team_mates","value":"4"}]',
  json: '{"paid_subscriber":true}',
});
