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
    "Records to follow, which the access token must be allowed to read. All companies and translated articles are read each time. Calls, listed in no stated order, come by Workspace Webhook.",
});
