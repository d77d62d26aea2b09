import { component, type PublishedInput } from "../../tools/platform/runner";
import exceptions from "./canvas.json";

// What a builder sees of the parts. Exceptions stand in canvas.json by their rule, each with the reason:
// labels and flags of documented inputs stay, since flows of others depend on them.

interface Part {
  key: string;
  display: { label: string; description: string };
  inputs: PublishedInput[];
}

const parts: Part[] = [
  ...Object.values(component.actions),
  ...Object.values(component.triggers),
  ...Object.values(component.dataSources),
];

const inputsOf = ({ inputs }: Part) => inputs.filter(({ type }) => type !== "connection");
const leavesOf = (part: Part) =>
  inputsOf(part).flatMap((input) => [input, ...(input.inputs ?? [])]);

/** Inputs of a part that break a rule, by their keys. */
type Rule = (part: Part) => string[];

const keysOf = (inputs: PublishedInput[]) => inputs.map(({ key }) => key);

const LONG_TEXTS = /^(Body( Markdown)?|Description|Comment|Message|HTML)$/;

/** Where an ID stands that no data source offers. */
const WHERE =
  /\b(as|in|under|of) (the )?(result|address|answer|[A-Z][a-z]+ [A-Z])|external system|phone system|returns? it|List Calls returns|lists folders|on the site|own system|lists? them|[a-z_]+ in the result/;

/** Stand behind all others, in this order. */
const LATE = [
  (part: Part) => (key: string) =>
    key === "adminId" && /in whose name|writes|sends/.test(helpOf(part, key)),
  ({ inputs }: Part) =>
    (key: string) =>
      inputs.some((input) => input.key === "fetchAll") &&
      ["fetchAll", "maxRecords", "page", "perPage", "startingAfter", "nextPage"].includes(key),
  () => (key: string) => key === "jsonQuery",
  () => (key: string) => key === "clearFields",
];

const helpOf = (part: Part, key: string) =>
  part.inputs.find((input) => input.key === key)?.comments ?? "";

const lateRank = (part: Part, key: string) => LATE.findIndex((rule) => rule(part)(key)) + 1;

const AVOIDED = /\b(told|hands? on|handed on|without a word|side by side|you|your)\b/i;
const MAX_HELP = 200;

const RULES: Record<string, Rule> = {
  "offers several lines for a body": (part) =>
    keysOf(
      leavesOf(part).filter(
        ({ label, type, model }) => LONG_TEXTS.test(label) && !model && type === "string",
      ),
    ),
  "offers a picker for an ID, or says where it stands": (part) =>
    keysOf(
      leavesOf(part).filter(
        ({ label, dataSource, comments = "" }) =>
          /(?<!External) IDs?$/.test(label) && !dataSource && !WHERE.test(comments),
      ),
    ),
  "asks for what is required first": (part) => {
    const inputs = inputsOf(part);
    const optional = inputs.findIndex(({ required }) => !required);
    return keysOf(inputs.filter(({ required }, at) => required && optional >= 0 && at > optional));
  },
  "asks for the acting admin, pages, JSON Query and Clear Fields last": (part) => {
    const keys = keysOf(inputsOf(part));
    return keys.filter((key, at) =>
      keys.slice(at + 1).some((later) => lateRank(part, later) < lateRank(part, key)),
    );
  },
  "helps in at most 200 characters": (part) =>
    keysOf(leavesOf(part).filter(({ comments = "" }) => comments.length > MAX_HELP)),
  "helps in plain words": (part) =>
    keysOf(leavesOf(part).filter(({ comments = "" }) => AVOIDED.test(comments))),
  "describes itself in plain words": ({ display }) =>
    AVOIDED.test(display.description) ? ["description"] : [],
  "describes itself in at most two sentences": ({ display }) =>
    display.description.split(/[.!?](?= [A-Z]|$)/).filter(Boolean).length > 2
      ? ["description"]
      : [],
  "begins its description with what it does": ({ display, key }) =>
    key in component.actions && /^([A-Z][a-z]+s|An?|The) /.test(display.description)
      ? ["description"]
      : [],
};

interface Exceptions {
  why: string;
  inputs: Record<string, string[]>;
}

const known: Record<string, Exceptions> = exceptions;

it.each(Object.entries(RULES))("every part %s", (rule, breaks) => {
  const broken = parts
    .map((part) => [part.key, breaks(part)] as const)
    .filter(([, keys]) => keys.length > 0);
  expect(Object.fromEntries(broken)).toEqual(known[rule]?.inputs ?? {});
});

/** The same thing of another record: a field to clear of a contact or of a company. */
const sameThing = (picker: string) =>
  picker.replace(/^select\w+?(FieldToClear|SearchField)$/, "select$1");

it("no label means two things", () => {
  const meanings = new Map<string, Map<string, string[]>>();
  for (const part of parts) {
    for (const { key, label, dataSource = "" } of leavesOf(part)) {
      const pickers = meanings.get(label) ?? new Map<string, string[]>();
      meanings.set(label, pickers);
      const thing = label === "Clear Fields" ? label : sameThing(dataSource);
      pickers.set(thing, [...(pickers.get(thing) ?? []), `${part.key}.${key}`]);
    }
  }
  const several = [...meanings].filter(([, pickers]) => pickers.size > 1);
  const rare = several.map(([label, pickers]) => {
    const byNumber = [...pickers.values()].sort((one, other) => other.length - one.length);
    return [label, byNumber.slice(1).flat().sort()];
  });
  expect(Object.fromEntries(rare)).toEqual(known["no label means two things"]?.inputs ?? {});
});

const MOST_EXCEPTIONS = 10;

it("has few exceptions", () => {
  const rules = Object.values(known);
  const count = rules.flatMap(({ inputs }) => Object.values(inputs).flat()).length;
  console.log(`${count} exceptions from the rules of the canvas.`);
  expect(rules.filter(({ why }) => !why)).toEqual([]);
  expect(count).toBeLessThanOrEqual(MOST_EXCEPTIONS);
});
