import groupBy from "lodash/groupBy";
import type { Left } from "./left";
import type { Change, Migration } from "./migrate";

const place = ({ flow, part, input }: Omit<Left, "todo">): string =>
  [flow, part, input].filter(Boolean).join(" > ");

const times = (changes: Change[]): string[] => {
  const counted = Object.entries(groupBy(changes, place));
  return counted.map(([where, { length }]) => `  ${where}${length > 1 ? `, ${length} times` : ""}`);
};

/** @returns what was rewritten and why, and what is left to a person */
export const report = ({ changes, left }: Migration): string => {
  const reasons = Object.entries(groupBy(changes, ({ why }) => why));
  return [
    reasons.length > 0 ? "Rewritten:" : "Nothing to rewrite.",
    ...reasons.flatMap(([why, of]) => [`- ${why}`, ...times(of)]),
    ...(left.length > 0 ? ["", "Left to do:"] : []),
    ...left.map(({ todo, ...where }) => `- ${place(where)}: ${todo}`),
    "",
  ].join("\n");
};
