export type Cell = string | number;

const show = (cell: Cell) => (typeof cell === "number" ? cell.toLocaleString("en") : cell);

/** Lines of a table: words of the first column to the left, all others to the right. */
export const table = (header: string[], rows: Cell[][]): string[] => {
  const cells = rows.map((row) => row.map(show));
  const widths = header.map((title, column) =>
    Math.max(title.length, ...cells.map((row) => row[column]?.length ?? 0)),
  );
  const rule = widths.map((width) => "─".repeat(width));
  return [header, rule, ...cells].map((row) => {
    const [first = "", ...others] = row;
    const padded = others.map((cell, column) => cell.padStart(widths[column + 1] ?? 0));
    return `  ${[first.padEnd(widths[0] ?? 0), ...padded].join("   ")}`;
  });
};
