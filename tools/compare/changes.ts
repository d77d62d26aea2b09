import type { PublishedInput } from "../platform/runner";

/** One thing of a part that reads otherwise: what it is, and how it read before and after. */
export interface Change {
  what: string;
  before?: string;
  after?: string;
}

/** An action, trigger, data source or connection, or the component itself. */
export interface Part {
  display?: object;
  inputs?: PublishedInput[];
}

type Choice = NonNullable<PublishedInput["model"]>[number];

const NAMES: Record<string, string> = { comments: "help", staticBranchNames: "branches" };

const CONTEXT = 40;

/** Functions are no two times the same object; of one it counts only that it is there. */
const asText = (value: unknown): string | undefined =>
  typeof value === "string"
    ? value
    : JSON.stringify(value, (_key, each) => (typeof each === "function" ? "(function)" : each));

/** Of a long value, what stands around the place from which on the two differ. */
const excerpt = (text: string | undefined, at: number): string | undefined => {
  if (text === undefined) return undefined;
  const [start, end] = [Math.max(0, at - CONTEXT), at + 2 * CONTEXT];
  return `${start > 0 ? "…" : ""}${text.slice(start, end)}${end < text.length ? "…" : ""}`;
};

const compareValues = (what: string, old: unknown, now: unknown): Change[] => {
  const [before, after] = [asText(old), asText(now)];
  if (before === after) return [];
  if (typeof old === "string" || typeof now === "string") return [{ what, before, after }];
  const at = [...(before ?? "")].findIndex((character, index) => character !== after?.[index]);
  const from = at < 0 ? (before ?? "").length : at;
  return [{ what, before: excerpt(before, from), after: excerpt(after, from) }];
};

const compareProperties = (of: string, before: object, after: object): Change[] => {
  const [old, now] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((key) =>
    compareValues(`${of}${NAMES[key] ?? key}`, old.get(key), now.get(key)),
  );
};

type Labels = ReadonlyMap<string, string>;

const inBoth = (labels: Labels, others: Labels): string =>
  JSON.stringify([...labels.keys()].filter((key) => others.has(key)));

/** What came, what went, and whether the rest stands in another order. */
const compareMembers = (names: { one: string; order: string }, old: Labels, now: Labels) => {
  const { one, order } = names;
  const hasMoved = inBoth(old, now) !== inBoth(now, old);
  const listed = (labels: Labels) => [...labels.values()].join(", ");
  return [
    ...[...new Set([...old.keys(), ...now.keys()])]
      .filter((key) => !old.has(key) || !now.has(key))
      .map((key): Change => ({ what: one + key, before: old.get(key), after: now.get(key) })),
    ...(hasMoved ? [{ what: order, before: listed(old), after: listed(now) }] : []),
  ];
};

const compareChoices = (of: string, before: Choice[], after: Choice[]): Change[] => {
  const labels = (choices: Choice[]) => new Map(choices.map(({ value, label }) => [value, label]));
  const [old, now] = [labels(before), labels(after)];
  const names = { one: `${of}: choice `, order: `${of}: order of choices` };
  return [
    ...compareMembers(names, old, now),
    ...[...old].flatMap(([value, label]) =>
      compareValues(names.one + value, label, now.get(value) ?? label),
    ),
  ];
};

const compareInput = (of: string, before: PublishedInput, after: PublishedInput): Change[] => {
  const { model: oldChoices = [], inputs: oldInputs = [], ...old } = before;
  const { model: newChoices = [], inputs: newInputs = [], ...now } = after;
  return [
    ...compareProperties(`${of}: `, old, now),
    ...compareChoices(of, oldChoices, newChoices),
    ...compareInputs(of, oldInputs, newInputs),
  ];
};

/** @param of the input that these are in; nothing for those of a part */
const compareInputs = (of: string, before: PublishedInput[], after: PublishedInput[]): Change[] => {
  const labels = (inputs: PublishedInput[]) =>
    new Map(inputs.map(({ key, label }) => [key, label]));
  const path = of && `${of}.`;
  const names = { one: `input ${path}`, order: `${of && `${of}: `}order of inputs` };
  const now = new Map(after.map((input) => [input.key, input]));
  return [
    ...compareMembers(names, labels(before), labels(after)),
    ...before.flatMap((input) =>
      compareInput(path + input.key, input, now.get(input.key) ?? input),
    ),
  ];
};

/** @returns what reads otherwise in one of two versions of a part; nothing when they are the same */
export const compareParts = (before: Part, after: Part): Change[] => {
  const { display: oldDisplay = {}, inputs: oldInputs = [], ...old } = before;
  const { display: newDisplay = {}, inputs: newInputs = [], ...now } = after;
  return [
    ...compareProperties("", oldDisplay, newDisplay),
    ...compareInputs("", oldInputs, newInputs),
    ...compareProperties("", old, now),
  ];
};
