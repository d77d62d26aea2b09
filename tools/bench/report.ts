import type { Spread } from "./rounds";

export interface Chart {
  /** Name of the file in docs/benchmarks. */
  file: string;
  svg: string;
}

/** What a benchmark has to say. */
export interface Section {
  title: string;
  /** What is compared, with what, and the goal. */
  text: string;
  /** The first row holds the headings. */
  table: string[][];
  /** The outcome in a sentence. */
  outcome: string;
  charts?: Chart[];
}

const digits = (value: number) => (value >= 100 ? 0 : value >= 10 ? 1 : 2);

/** @returns a number as people read it */
export const shown = (value: number, unit = ""): string =>
  `${value.toLocaleString("en", { maximumFractionDigits: digits(value) })}${unit && ` ${unit}`}`;

/** @returns the median and the ends of a measurement */
export const spread = ({ median, lowest, highest }: Spread, unit: string): string =>
  `${shown(median, unit)} (${shown(lowest)} to ${shown(highest)})`;

/** @returns a ratio with two decimals */
export const ratio = (value: number): string => value.toFixed(2);

/** @returns whether a goal was met, in a word */
export const verdict = (value: number, most: number): string =>
  value <= most ? `goal ${most} met` : `goal ${most} missed`;

const tableLines = ([headings = [], ...rows]: string[][]) =>
  [headings, headings.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`);

/** @returns a section in Markdown */
export const asMarkdown = ({ title, text, table, outcome, charts = [] }: Section): string =>
  [
    `## ${title}`,
    text,
    tableLines(table).join("\n"),
    outcome,
    ...charts.map(({ file }) => `![${title}](benchmarks/${file})`),
  ].join("\n\n");
