import { selectInput } from "../inputs/builders";
import { RESOURCES, type ResourceType } from "./records";

const choices = Object.entries(RESOURCES).map(([value, { label }]) => ({
  label,
  value: value as ResourceType,
}));

export const resourceType = selectInput({
  label: "Resource Type",
  required: true,
  default: "contacts",
  example: "contacts",
  choices,
  comments:
    "Kind of records to follow. Companies, which Intercom cannot search, are all read each time. The access token needs the permission to read the records.",
});
