import sortBy from "lodash/sortBy";
import { createEditor } from "./editor";
import { type Left, leftIn } from "./left";
import { isIntercom, partsOf } from "./parts";
import { readSource } from "./read";
import { companyRules } from "./rules/companies";
import { inputRules } from "./rules/inputs";
import { outputRules } from "./rules/outputs";
import { referenceRules } from "./rules/references";

/** A place that was rewritten, and why. */
export interface Change {
  why: string;
  flow?: string;
  part: string;
  input?: string;
}

export interface Migration {
  /** The definition with this component in place of the public one. */
  output: string;
  changes: Change[];
  left: Left[];
}

const PUBLIC_ONLY = [...referenceRules, ...inputRules, ...companyRules];

/**
 * Rewrites a definition that uses the public Intercom component.
 * @returns the rewritten text, which is the same where it uses this component already
 * @throws Error of one sentence for broken YAML, no definition, or one without a step of Intercom
 */
export const migrate = async (text: string): Promise<Migration> => {
  const { document, definition } = readSource(text);
  const parts = partsOf(definition);
  if (!parts.some(({ reference }) => [true, false].some((each) => isIntercom(reference, each)))) {
    throw new Error("The definition uses no Intercom component.");
  }
  const workspace = { editor: createEditor(text, document), definition, parts };
  const changes: Change[] = [];
  const left: Left[] = [];
  for (const part of parts) {
    const rules = isIntercom(part.reference, true) ? PUBLIC_ONLY : [];
    for (const { why, find } of [...rules, ...outputRules]) {
      for (const { input, todo } of find(part, workspace)) {
        const { flow, name } = part;
        if (todo) left.push({ flow, part: name, input, todo });
        else changes.push({ why, flow, part: name, input });
      }
    }
  }
  const output = workspace.editor.result();
  const all = [...left, ...(await leftIn(readSource(output).definition))];
  const order = (each: Left) =>
    parts.findIndex(({ flow, name }) => flow === each.flow && name === each.part);
  return { output, changes, left: sortBy(all, order) };
};
