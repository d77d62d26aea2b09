/** Width of the terminal; of a pipe or a file, the given one. */
export const widthOr = (otherwise: number): number => process.stdout.columns || otherwise;

/** The text without what goes beyond the width. */
export const cut = (text: string, width: number): string =>
  text.length > width ? `${text.slice(0, Math.max(width - 1, 0))}…` : text;

const MIN_WIDTH = 10;

/** The text in lines of at most the width, ten or more; a longer word is broken. */
export const wrap = (text: string, width: number, indent = ""): string[] => {
  const room = Math.max(width - indent.length, MIN_WIDTH);
  const pieces = new RegExp(`.{1,${room}}`, "gsu");
  const lines = [""];
  for (const word of text.split(/\s+/).flatMap((each) => each.match(pieces) ?? [])) {
    const line = lines.at(-1) ?? "";
    if (line && line.length + 1 + word.length > room) lines.push(word);
    else lines[lines.length - 1] = line ? `${line} ${word}` : word;
  }
  return lines.map((line) => `${indent}${line}`);
};

/** Rows with aligned columns, each in one line that is cut at the width. */
export const columns = (rows: readonly string[][], width: number): string[] => {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows.map((row) => {
    const cells = row.map((cell, column) => cell.padEnd(widths[column] ?? 0));
    return cut(`  ${cells.join("  ")}`.trimEnd(), width);
  });
};
