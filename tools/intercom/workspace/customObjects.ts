import type { Workspace } from "./workspace";

export interface CustomObjectAttribute {
  data_type: "string" | "integer" | "number" | "boolean" | "datetime" | "list" | "reference";
  /** Of a list. */
  options?: { id: string; label: string }[];
  /** Identifier of the type that a reference points at. */
  refersTo?: string;
}

export interface CustomObjectType {
  /** By which attributes of conversations name it. */
  id: string;
  /** By which paths and answers name it. */
  identifier: string;
  attributes: Record<string, CustomObjectAttribute>;
}

export interface CustomObjectInstance {
  id: string;
  /** Identifier of its type. */
  type: string;
  external_id: string | null;
  external_created_at: number | null;
  external_updated_at: number | null;
  /** References are lists of ids. */
  custom_attributes: Record<string, unknown>;
  created_at: number;
  updated_at: number;
}

/** An attribute that refers to instances of a type. */
export interface Reference {
  /** Identifier of the type. */
  type: string;
  many: boolean;
}

/** Defines a type of custom objects. */
export const addCustomObjectType = (
  workspace: Workspace,
  type: CustomObjectType,
): CustomObjectType => {
  workspace.customObjectTypes.set(type.identifier, type);
  return type;
};

/** Adds an instance of a custom object. */
export const addCustomObjectInstance = (
  workspace: Workspace,
  given: Partial<CustomObjectInstance> & { type: string },
): CustomObjectInstance => {
  const now = workspace.clock.seconds();
  const instance: CustomObjectInstance = {
    id: workspace.ids.next("customObjectInstance"),
    external_id: null,
    external_created_at: null,
    external_updated_at: null,
    custom_attributes: {},
    created_at: now,
    updated_at: given.created_at ?? now,
    ...given,
  };
  workspace.customObjectInstances.set(instance.id, instance);
  return instance;
};

/** What an attribute of conversations refers to; undefined for one that is no relationship. */
export const conversationReference = (
  { conversations, customObjectTypes }: Workspace,
  name: string,
): Reference | undefined => {
  const attribute = [...conversations.attributes.values()].find(
    (each) => each.name === name && !each.archived && each.data_type === "relationship",
  );
  const type = [...customObjectTypes.values()].find(
    ({ id }) => id === attribute?.reference.object_type_id,
  );
  return type && { type: type.identifier, many: attribute?.reference.type === "many" };
};

/** The ids among these that instances of the type have: others are skipped. */
export const knownInstances = (workspace: Workspace, type: string, ids: unknown): string[] =>
  (Array.isArray(ids) ? ids : [ids])
    .map(String)
    .filter((id) => workspace.customObjectInstances.get(id)?.type === type);
