import { type Form, formOf, referencesIn, type Token, valuesIn } from "../../definition/references";
import type { Part } from "../parts";
import type { Workspace } from "./rule";

/** A value that may name earlier steps, as it is written. */
export interface Text {
  input: string;
  form: Form;
  text: string;
  /** Where it begins in the definition. */
  start: number;
}

/** @returns every value of a step that may name earlier steps */
export function* textsOf({ visit, path, inputs }: Part, { editor }: Workspace): Generator<Text> {
  if (!visit) return;
  for (const [input, given] of Object.entries(inputs)) {
    for (const { value, path: way } of valuesIn(given)) {
      const form = formOf(value, visit.step);
      const written = editor.written([...path, "inputs", input, ...way]);
      if (form && written) yield { input, form, ...written };
    }
  }
}

export interface Reading extends Text {
  tokens: Token[];
}

/** @returns every reference of a step to an earlier one */
export function* readingsOf(part: Part, workspace: Workspace): Generator<Reading> {
  for (const text of textsOf(part, workspace)) {
    for (const tokens of referencesIn(text.text, text.form)) yield { ...text, tokens };
  }
}
