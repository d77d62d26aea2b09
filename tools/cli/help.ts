import { topicsOf, triggerKindOf } from "../platform/parts";
import { component, type PublishedInput } from "../platform/runner";
import { inputTable } from "../reference/tables";
import { OPTION_HELP } from "./command";
import type { Part } from "./parts";
import { columns, wrap } from "./text";

const COMMANDS = [
  ["npm run action", "Lists actions, triggers and data sources"],
  ["npm run action -- WORD …", "Lists those with each word in key, label or resource"],
  ["npm run action -- KEY --help", "Shows what KEY takes"],
  ["npm run action -- KEY input=value …", "Runs KEY; input=@file takes a file"],
];

/** What the command can do. */
export const usage = (width: number): string[] => [
  ...columns(COMMANDS, width),
  "",
  "Options",
  ...columns(OPTION_HELP, width),
];

const INDENT = "      ";

/** What there is to know about an input, below its key and label. */
const inputLines = (facts: Record<string, string>, width: number): string[] => {
  const { Key = "", Label = "", Required, Help = "", ...others } = facts;
  const head = `${Key}: ${Label}${Required ? ", required" : ""}`;
  const named = Object.entries(others).filter(([, value]) => value);
  return [
    ...wrap(head, width, "  "),
    ...(Help ? wrap(Help, width, INDENT) : []),
    ...named.flatMap(([name, value]) => wrap(`${name}: ${value}`, width, INDENT)),
  ];
};

const inputsHelp = (inputs: readonly PublishedInput[], width: number): string[] => {
  // The topics have a list of their own.
  const shown = inputs
    .filter(({ type }) => type !== "connection")
    .map((input) => (input.key === "topics" ? { ...input, model: [] } : input));
  if (shown.length === 0) return ["It takes no inputs."];
  const [headings = [], ...rows] = inputTable(shown);
  return [
    "Inputs",
    ...rows.flatMap((row) =>
      inputLines(
        Object.fromEntries(headings.map((heading, index) => [heading, row[index] ?? ""])),
        width,
      ),
    ),
  ];
};

const BY_HAND = {
  webhook: "Receives a signed notification: topic=TOPIC about a sample record, or body=@file.",
  poll: "Polls once. --state FILE lets the next call go on.",
  sync: "Syncs once, all batches. --state FILE lets the next call sync what changed.",
};

const triggerHelp = (key: string, width: number): string[] => {
  const trigger = component.triggers[key];
  if (!trigger) return [];
  const topics = topicsOf(trigger).map(({ name, label }) => [name, label]);
  return [
    "",
    ...wrap(BY_HAND[triggerKindOf(trigger)], width),
    ...(topics.length > 0 ? ["", "Topics", ...columns(topics, width)] : []),
  ];
};

/** What a part does and takes, in lines of the given width. */
export const partHelp = (part: Part, width: number): string[] => {
  const { key, display, inputs, staticBranchNames: branches = [] } = part;
  return [
    ...wrap(`${display.label} (${key})`, width),
    ...wrap(display.description, width),
    "",
    ...inputsHelp(inputs, width),
    ...(branches.length > 0 ? ["", ...wrap(`Branches: ${branches.join(", ")}`, width)] : []),
    ...(part.kind === "trigger" ? triggerHelp(key, width) : []),
  ];
};
