import { closestMatch, distance } from "../../src/values/closestMatch";
import { byResource, type Group } from "../platform/parts";
import { component, type Runnable } from "../platform/runner";
import type { Kind } from "../platform/runTypes";
import { columns } from "./text";

/** An action, trigger or data source. */
export interface Part extends Pick<Runnable, "key" | "display" | "inputs"> {
  kind: Kind;
  staticBranchNames?: string[];
}

const partsOf = (kind: Kind, definitions: Record<string, Omit<Part, "kind">>): Part[] =>
  Object.values(definitions)
    .map(({ key, display, inputs, staticBranchNames }) => ({
      kind,
      key,
      display,
      inputs,
      staticBranchNames,
    }))
    .sort((one, other) => (one.display.label < other.display.label ? -1 : 1));

const { actions, triggers, dataSources } = component;

/** All parts, actions by resource, in the order of the reference. */
export const groups: Group<Part>[] = [
  { name: "triggers", title: "Triggers", parts: partsOf("trigger", triggers) },
  ...byResource(partsOf("action", actions)),
  { name: "dataSources", title: "Data sources", parts: partsOf("dataSource", dataSources) },
];

const all = groups.flatMap(({ parts }) => parts);

/** @returns the part with this key or, whatever its capital letters, this key or label */
export const partNamed = (name: string): Part | undefined => {
  const wanted = name.trim().toLowerCase();
  return (
    all.find(({ key }) => key === name) ??
    all.find(({ key, display }) =>
      [key, display.label].some((each) => each.toLowerCase() === wanted),
    )
  );
};

/** The parts whose key, label or resource has every one of the words. */
export const partsWith = (words: readonly string[]): Group<Part>[] => {
  const wanted = words.map((word) => word.toLowerCase());
  const fits = ({ name, title }: Group<Part>, { key, display }: Part) => {
    const text = [key, display.label, name, title].join("\n").toLowerCase();
    return wanted.every((word) => text.includes(word));
  };
  return groups
    .map((group) => ({ ...group, parts: group.parts.filter((part) => fits(group, part)) }))
    .filter(({ parts }) => parts.length > 0);
};

/** Each part in one line below the title of its group. */
export const listed = (shown: readonly Group<Part>[], width: number): string[] =>
  shown.flatMap(({ title, parts }, index) => [
    ...(index > 0 ? [""] : []),
    title,
    ...columns(
      parts.map(({ key, display }) => [key, display.label, display.description]),
      width,
    ),
  ]);

/** Many keys begin alike: with more letters changed, another part is meant than the nearest. */
const maxSlip = (name: string) => Math.max(2, name.length / 5);

/** @returns the error for a name of no part, which names the key that was probably meant */
export const unknownPart = (name: string): Error => {
  const names = all.flatMap(({ key, display }) => [key, display.label]);
  const nearest = closestMatch(name, names);
  const isNear = nearest && distance(name.toLowerCase(), nearest.toLowerCase()) <= maxSlip(name);
  const advice = isNear ? `: the nearest is "${partNamed(nearest)?.key}"` : "";
  return new Error(`There is no action, trigger or data source "${name}"${advice}.`);
};
