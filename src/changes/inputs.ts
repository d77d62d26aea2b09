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
    "Kind of records to follow. Contacts, conversations and tickets are searched for changes; companies, which cannot be searched, are all read each time. Conversations need the permission Read conversations, tickets Read tickets, the others Read users and companies.",
});
