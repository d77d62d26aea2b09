import type { Step, Value } from "./definition";

/** One name in a reference, and where it stands in the text. */
export interface Token {
  name: string;
  /** With the dot or the bracket before it. */
  start: number;
  end: number;
}

/** How an input names earlier steps: as a reference, in a template or in code. */
export type Form = "reference" | "template" | "code";

const HEADS: Record<Form, RegExp> = {
  reference: /^\s*/g,
  template: /\{\{\s*\$/g,
  code: /\bstepResults\b/g,
};

const BRACKET = String.raw`\s*\??\.?\[\s*(?:(\d+)|"([^"]*)"|'([^']*)')\s*\]`;
const TOKENS: Record<Form, RegExp> = {
  reference: new RegExp(`${BRACKET}|\\.?([^.[\\]{}?]+)`, "y"),
  template: new RegExp(`${BRACKET}|\\.?([^.[\\]{}?]+)`, "y"),
  code: new RegExp(`${BRACKET}|\\s*\\??\\.\\s*([\\w$]+)`, "y"),
};

/** @returns every reference of a text to an earlier step: the name of the step, what it reads of it, a path */
export const referencesIn = (text: string, form: Form): Token[][] =>
  [...text.matchAll(HEADS[form])].map((head) => {
    const tokens: Token[] = [];
    const token = TOKENS[form];
    token.lastIndex = head.index + head[0].length;
    for (;;) {
      const start = token.lastIndex;
      const found = token.exec(text);
      if (!found) return tokens;
      const name = found.slice(1).find((part) => part !== undefined) ?? "";
      tokens.push({ name: name.trim(), start, end: token.lastIndex });
    }
  });

/** @returns what a reference says, without its punctuation */
export const namesOf = (tokens: Token[]): string[] => tokens.map(({ name }) => name);

/** @returns how a value names earlier steps; undefined where it cannot */
export const formOf = ({ type, value }: Value, { action }: Step): Form | undefined => {
  if (typeof value !== "string") return undefined;
  if (type === "reference" || type === "template") return type;
  return type === "value" && action.component.key === "code" ? "code" : undefined;
};

/** @returns every single value in an input's, with the way to what is written there, however deep in lists and conditions */
export function* valuesIn(
  given: unknown,
  path: (string | number)[] = [],
): Generator<{ value: Value; path: (string | number)[] }> {
  if (Array.isArray(given)) {
    for (const [index, each] of given.entries()) yield* valuesIn(each, [...path, index]);
  } else if (given instanceof Object && "type" in given && "value" in given) {
    const { type, value } = given;
    const at = [...path, "value"];
    if (Array.isArray(value)) yield* valuesIn(value, at);
    else yield { value: { type: String(type), value }, path: at };
    if ("name" in given) yield* valuesIn(given.name, [...path, "name"]);
  }
}
