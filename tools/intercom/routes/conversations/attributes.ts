import {
  type Check,
  either,
  flag,
  integer,
  type Json,
  list,
  number,
  text,
} from "../../server/body";
import { invalid } from "../../server/errors";
import type { Call } from "../../server/route";

const ATTRIBUTE_CHECKS: Record<string, Check> = {
  string: text,
  list: text,
  integer,
  decimal: number,
  boolean: flag,
  datetime: integer,
  relationship: either(list, text),
  files: list,
};

/** Refuses conversation attributes that are unknown or have a wrong value. */
export const checkAttributes = ({ workspace }: Call, attributes: Json) => {
  const defined = [...workspace.conversations.attributes.values()].filter(
    ({ archived }) => !archived,
  );
  for (const [name, value] of Object.entries(attributes)) {
    const found = defined.filter((attribute) => attribute.name === name);
    const [attribute] = found;
    if (!attribute) throw invalid(`Conversation attribute '${name}' does not exist`, name);
    if (found.length > 1) throw invalid(`Several conversation attributes are called '${name}'`);
    if (value !== null && !ATTRIBUTE_CHECKS[attribute.data_type]?.(value)) {
      throw invalid(
        `Conversation attribute '${name}' must be of type ${attribute.data_type}`,
        name,
      );
    }
    const { data_type, options } = attribute;
    const isOption = options.some(({ label, archived }) => label === value && !archived);
    if (data_type === "list" && value !== null && !isOption) {
      throw invalid(`Conversation attribute '${name}' has no option '${value}'`, name);
    }
  }
};
