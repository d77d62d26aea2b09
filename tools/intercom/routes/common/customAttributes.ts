import { type Check, flag, integer, isObject, number } from "../../server/body";
import { invalid } from "../../server/errors";
import { knownInstances, type Reference } from "../../workspace/customObjects";
import type { DataAttribute } from "../../workspace/dataAttributes";
import type { Workspace } from "../../workspace/workspace";

const MAX_TEXT_LENGTH = 255;

const CHECKS: Record<DataAttribute["data_type"], Check> = {
  string: (value) => typeof value === "string" && value.length <= MAX_TEXT_LENGTH,
  integer,
  float: number,
  boolean: flag,
  date: integer,
};

/**
 * What an attribute keeps of the custom objects it is to refer to: ids that no instance has are
 * skipped, and the rest replaces what it referred to.
 */
export const keptReferences = (
  workspace: Workspace,
  { type, many }: Reference,
  name: string,
  given: unknown,
): string[] => {
  const ids = given === null ? [] : Array.isArray(given) ? given : [given];
  if (ids.some((id) => typeof id !== "string" && typeof id !== "number")) {
    throw invalid(`Custom attribute '${name}' must hold ids`);
  }
  if (ids.length > 1 && !many) throw invalid(`Custom attribute '${name}' refers to one record`);
  return knownInstances(workspace, type, ids);
};

/** The current custom attributes with the given ones, each of which must be defined. */
export const mergeCustomAttributes = (
  current: Record<string, unknown>,
  given: unknown,
  model: DataAttribute["model"],
  workspace: Workspace,
): Record<string, unknown> => {
  if (given == null) return current;
  if (!isObject(given)) throw invalid("custom_attributes is invalid", "custom_attributes");
  const defined = [...workspace.dataAttributes.values()].filter(
    (attribute) => attribute.model === model && !attribute.archived,
  );
  const merged = { ...current, ...given };
  for (const [name, value] of Object.entries(given)) {
    const reference = model === "contact" ? workspace.contactReferences.get(name) : undefined;
    if (reference) {
      merged[name] = keptReferences(workspace, reference, name, value);
      continue;
    }
    const attribute = defined.find((candidate) => candidate.name === name);
    if (!attribute) throw invalid(`Custom attribute '${name}' does not exist`);
    if (value !== null && !CHECKS[attribute.data_type](value)) {
      throw invalid(`Custom attribute '${name}' must be of type ${attribute.data_type}`);
    }
  }
  return merged;
};
