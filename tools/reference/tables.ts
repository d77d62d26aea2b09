import type { PublishedInput } from "../platform/runner";

/** A table before it is set in text or Markdown; the first row holds the headings. */
export type Table = string[][];

const COLLECTIONS = { valuelist: "list", keyvaluelist: "key-value list" } as const;

const labelOf = ({ label, collection, shown }: PublishedInput): string => {
  const notes = [collection && COLLECTIONS[collection], shown === false && "hidden"].filter(
    Boolean,
  );
  return notes.length ? `${label} (${notes.join(", ")})` : label;
};

const choicesOf = ({ type, model = [] }: PublishedInput): string =>
  type === "boolean"
    ? "true, false"
    : model
        .map(({ label, value }) => {
          const shown = value || "blank";
          return label.toLowerCase() === value.toLowerCase() ? shown : `${shown} (${label})`;
        })
        .join(", ");

/** An input and, behind its key, the inputs of a structured object. */
const withNested = (input: PublishedInput): PublishedInput[] => [
  input,
  ...(input.inputs ?? []).map((child) => ({ ...child, key: `${input.key}.${child.key}` })),
];

/** What there is to know about inputs, one row each; columns that nothing fills are left out. */
export const inputTable = (inputs: readonly PublishedInput[]): Table => {
  const table = [
    ["Key", "Label", "Required", "Default", "Choices", "Help", "Example"],
    ...inputs
      .flatMap(withNested)
      .map((input) => [
        input.key,
        labelOf(input),
        input.required ? "yes" : "",
        String(input.default ?? ""),
        choicesOf(input),
        input.comments ?? "",
        input.example ?? "",
      ]),
  ];
  const isFilled = (column: number) => table.slice(1).some((row) => row[column]);
  return table.map((row) => row.filter((_, column) => isFilled(column)));
};

/** The text in lines of at most this width, as far as its words are not longer. */
export const wrap = (text: string, width: number): string[] => {
  const lines = [""];
  for (const word of text.split(" ")) {
    const line = lines.at(-1) ?? "";
    if (line && line.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = line ? `${line} ${word}` : word;
  }
  return lines;
};

/** The table as aligned text; cells longer than the given width go on below. */
export const asText = (table: Table, widest = 44): string => {
  const cells = table.map((row) => row.map((cell) => wrap(cell, widest)));
  const widths = (table[0] ?? []).map((_, column) =>
    Math.max(...cells.flatMap((row) => (row[column] ?? []).map(({ length }) => length))),
  );
  return cells
    .flatMap((row) =>
      Array.from({ length: Math.max(...row.map(({ length }) => length)) }, (_, line) =>
        widths
          .map((width, column) => (row[column]?.[line] ?? "").padEnd(width))
          .join("  ")
          .trimEnd(),
      ),
    )
    .join("\n");
};

const CODE_COLUMNS = ["Key", "Default", "Example"];

/** Text that Markdown shows as it is. */
export const plain = (text: string): string => text.replace(/[\\`*_<>|]/g, "\\$&");

/** Text that Markdown shows as code, also inside a table. */
export const code = (text: string): string => (text ? `\`${text.replaceAll("|", "\\|")}\`` : "");

/** The table in Markdown. */
export const asMarkdown = ([headings = [], ...rows]: Table): string => {
  const lines = [
    headings,
    headings.map(() => "---"),
    ...rows.map((row) =>
      row.map((cell, column) =>
        CODE_COLUMNS.includes(headings[column] ?? "") ? code(cell) : plain(cell),
      ),
    ),
  ];
  return lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
};
