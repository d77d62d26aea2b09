import type { Workspace } from "./workspace";

export interface DataAttribute {
  id: number;
  model: "contact" | "company";
  name: string;
  label: string;
  description: string;
  data_type: "string" | "integer" | "float" | "boolean" | "date";
  options: string[] | null;
  messenger_writable: boolean;
  archived: boolean;
  created_at: number;
  updated_at: number;
}

/** Adds a custom attribute. */
export const addDataAttribute = (
  workspace: Workspace,
  given: Partial<DataAttribute> & { name: string },
): DataAttribute => {
  const now = workspace.clock.seconds();
  const attribute: DataAttribute = {
    id: Number(workspace.ids.next("dataAttribute")),
    model: "contact",
    label: given.name,
    description: "",
    data_type: "string",
    options: null,
    messenger_writable: false,
    archived: false,
    created_at: now,
    updated_at: now,
    ...given,
  };
  workspace.dataAttributes.set(attribute.id, attribute);
  return attribute;
};
