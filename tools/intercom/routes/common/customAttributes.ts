import { type Check, flag, integer, isObject, number } from "../../server/body";
import { invalid } from "../../server/errors";
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
  for (const [name, value] of Object.entries(given)) {
    const attribute = defined.find((candidate) => candidate.name === name);
    if (!attribute) throw invalid(`Custom attribute '${name}' does not exist`);
    if (value !== null && !CHECKS[attribute.data_type](value)) {
      throw invalid(`Custom attribute '${name}' must be of type ${attribute.data_type}`);
    }
  }
  return { ...current, ...given };
};
