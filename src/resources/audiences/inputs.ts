import {
  jsonListInput,
  numericIdInput,
  numericIdListInput,
  textInput,
} from "../../inputs/builders";

export const audienceId = numericIdInput({
  label: "Audience ID",
  required: true,
  example: "4101",
  dataSource: "selectAudience",
  of: "audience",
});

/** The audiences that may see or hear of a piece of content. */
export const audienceIds = numericIdListInput({
  label: "Audience IDs",
  example: "4101",
  dataSource: "selectAudience",
  of: "audience",
  comments: "Audiences that Fin uses the content for, one ID per row. Every audience when blank.",
});

const nameOptions = {
  label: "Name",
  example: "Enterprise customers",
  comments: "Name of the audience, as Intercom shows it.",
};

export const requiredName = textInput({ ...nameOptions, required: true });
export const name = textInput(nameOptions);

const FORM = "a JSON list of attribute, type, comparison and value, as Get Audience returns it";

export const predicates = jsonListInput({
  label: "Conditions",
  example: '[{"attribute":"company.plan","type":"string","comparison":"eq","value":"enterprise"}]',
  comments: `Who belongs to the audience: ${FORM}. Replaces all conditions.`,
});

export const rolePredicates = jsonListInput({
  label: "Role Conditions",
  example: '[{"attribute":"role","type":"role","comparison":"eq","value":"user"}]',
  comments: `Which roles belong to it: ${FORM}. Replaces all role conditions.`,
});
