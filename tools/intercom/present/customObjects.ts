import type { CustomObjectInstance, Reference } from "../workspace/customObjects";
import type { Workspace } from "../workspace/workspace";
import { recordsOf } from "./lists";

/** One without an External ID has no such field. */
const withExternalId = <Shown extends { external_id: string | null }>({
  external_id,
  ...instance
}: Shown) => ({ ...instance, ...(external_id !== null && { external_id }) });

/** Instances that something refers to, without what they refer to themselves. */
const presentReference = ({ type }: Reference, ids: unknown, workspace: Workspace) => ({
  type: `${type}.list`,
  instances: recordsOf(Array.isArray(ids) ? ids : [], workspace.customObjectInstances).map(
    ({ created_at, updated_at, custom_attributes, ...instance }) => ({
      ...withExternalId(instance),
      custom_attributes: Object.fromEntries(
        Object.entries(custom_attributes).filter(([, value]) => !Array.isArray(value)),
      ),
    }),
  ),
});

/** Attributes of a record, in which those that refer to instances show them. */
export const presentAttributes = (
  attributes: Record<string, unknown>,
  referenceOf: (name: string) => Reference | undefined,
  workspace: Workspace,
) =>
  Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => {
      const reference = referenceOf(name);
      return [name, reference ? presentReference(reference, value, workspace) : value];
    }),
  );

/** An instance of a custom object. */
export const presentCustomObject = (instance: CustomObjectInstance, workspace: Workspace) => {
  const { attributes = {} } = workspace.customObjectTypes.get(instance.type) ?? {};
  const referenceOf = (name: string) => {
    const type = attributes[name]?.refersTo;
    return type === undefined ? undefined : { type, many: true };
  };
  return {
    ...withExternalId(instance),
    custom_attributes: presentAttributes(instance.custom_attributes, referenceOf, workspace),
  };
};
