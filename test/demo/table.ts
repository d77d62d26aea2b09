/** Lines of a table: the first column to the left, the others, numbers, to the right. */
export const table = (header: string[], rows: (string | number)[][]): string[] => {
  const cells = rows.map((row) => row.map((cell) => cell.toLocaleString("en")));
  const widths = header.map((title, column) =>
    Math.max(title.length, ...cells.map((row) => row[column]?.length ?? 0)),
  );
  const line = (row: string[]) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return column === 0 ? cell.padEnd(width) : cell.padStart(width);
      })
      .join("   ");
  const rule = widths.map((width) => "─".repeat(width));
  return [header, rule, ...cells].map((row) => `  ${line(row)}`);
};
