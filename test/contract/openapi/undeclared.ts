import { below, type Document, isObject, resolve, type Schema } from "./document";
import { type Finding, undeclaredFinding, type Validator } from "./validator";

/**
 * The properties of a value that its schema does not name. OpenAPI lets them pass, and so would a
 * misspelt one.
 */
export const createUndeclaredFinder = (document: Document, validate: Validator) => {
  const fitting = (branches: Schema[] = [], value: unknown): Schema[] => {
    const accepted = branches.filter((branch) => validate(branch, value).length === 0);
    return accepted.length > 0 ? accepted : branches;
  };

  const applying = (schema: Schema, value: unknown): Schema[] => {
    const own = resolve(document, schema);
    const parts = [
      ...(own.allOf ?? []),
      ...fitting(own.oneOf, value),
      ...fitting(own.anyOf, value),
    ];
    return [own, ...parts.flatMap((part) => applying(part, value))];
  };

  const find = (schemas: Schema[], value: unknown, at: string): Finding[] => {
    const applied = schemas.flatMap((schema) => applying(schema, value));
    if (Array.isArray(value)) {
      const items = applied.flatMap((schema) => schema.items ?? []);
      return value.flatMap((item, index) => find(items, item, below(at, index)));
    }
    if (!isObject(value)) {
      return [];
    }
    const declared = applied.flatMap(({ properties }) => (properties ? [properties] : []));
    const others = applied.flatMap((schema) => schema.additionalProperties ?? []);
    const otherSchemas = others.flatMap((other) => (typeof other === "boolean" ? [] : other));
    const isOpen = declared.length === 0 || others.some((other) => other !== false);
    return Object.entries(value).flatMap(([key, child]) => {
      const named = declared.flatMap((properties) => properties[key] ?? []);
      return named.length > 0 || isOpen
        ? find(named.length > 0 ? named : otherSchemas, child, below(at, key))
        : [undeclaredFinding(below(at, key))];
    });
  };

  return (schema: Schema, value: unknown): Finding[] => find([schema], value, "");
};
