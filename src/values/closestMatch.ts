/** @returns the number of letters to add, drop or replace to turn one word into the other */
const distance = (one: string, other: string): number => {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const letter of one) {
    const above = row;
    row = [(above[0] ?? 0) + 1];
    for (let index = 1; index <= other.length; index += 1) {
      const replaced = (above[index - 1] ?? 0) + (letter === other[index - 1] ? 0 : 1);
      row.push(Math.min(replaced, (above[index] ?? 0) + 1, (row[index - 1] ?? 0) + 1));
    }
  }
  return row.at(-1) ?? 0;
};

/** @returns the known word most similar to the given one, whatever its capital letters; undefined where none is known */
export const closestMatch = (given: string, known: readonly string[]): string | undefined => {
  const rank = (word: string) => distance(given.toLowerCase(), word.toLowerCase());
  return [...known].sort((one, other) => rank(one) - rank(other))[0];
};
