interface Output {
  isTTY?: boolean;
  write(text: string): unknown;
}

const WIDTH = 30;

const bar = (share: number) => {
  const full = Math.round(share * WIDTH);
  return `${"█".repeat(full)}${"░".repeat(WIDTH - full)}`;
};

/**
 * Shows how far the job is: a bar that fills up on a terminal, a line every ten percent elsewhere.
 * @returns what to call with the number of rows that are finished
 */
export const createProgress = (total: number, output: Output) => {
  let shown = 0;
  return (done: number) => {
    const share = done / total;
    const text = `${String(Math.round(share * 100)).padStart(3)} %  ${done} of ${total} rows`;
    if (output.isTTY) {
      output.write(`\r  ${bar(share)} ${text}${done === total ? "\n" : ""}`);
      return;
    }
    const tenth = Math.floor(share * 10);
    if (tenth > shown) output.write(`  ${text}\n`);
    shown = tenth;
  };
};
