import { idListInput, multilineInput } from "../../inputs/builders";

export const MODELS = [
  { label: "Contacts", value: "contact" },
  { label: "Companies", value: "company" },
] as const;

export const optionsInput = (comments: string) =>
  idListInput({
    label: "Options",
    example: '["1-10","11-50"]',
    placeholder: "11-50",
    comments,
  });

export const attributeDescription = multilineInput({
  label: "Description",
  example: "European shoe size",
  comments: "What the attribute means, as admins read it.",
});
