/** @returns the number of letters to add, drop or replace to turn one word into the other */
export const distance = (one: string, other: string): number => {
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

/** @returns how many letters may differ for it still to be a slip: 40 %, and two letters that changed places */
const maxSlip = (length: number) => Math.max(length * 0.4, length < 4 ? 1 : 2);
/** Shorter words are in many others by chance. */
const MIN_PART_LENGTH = 4;
const MAX_LISTED = 10;

/** @returns the known word that was probably meant, whatever its capital letters; undefined where none is near */
export const closestMatch = (given: string, known: readonly string[]): string | undefined => {
  const wanted = given.trim().toLowerCase();
  const isNear = (word: string, apart: number) =>
    apart <= maxSlip(Math.max(wanted.length, word.length)) ||
    (wanted.length >= MIN_PART_LENGTH && word.includes(wanted)) ||
    (word.length >= MIN_PART_LENGTH && wanted.includes(word));
  return known
    .map((name) => ({ name, word: name.toLowerCase() }))
    .map(({ name, word }) => ({ name, word, apart: distance(wanted, word) }))
    .filter(({ word, apart }) => isNear(word, apart))
    .sort((one, other) => one.apart - other.apart)[0]?.name;
};

/** @returns names for people, ten at most, with the number of those left out */
export const listed = (names: readonly string[]): string => {
  const more = names.length - MAX_LISTED;
  return names.slice(0, MAX_LISTED).join(", ") + (more > 0 ? ` and ${more} more` : "");
};

/**
 * What to say of an unknown word.
 * @param say the sentence with the nearest word
 * @returns a sentence with the nearest known word, or with the known ones, at most ten, where none
 * is near; undefined where none is known
 */
export const suggestion = (
  given: string,
  known: readonly string[],
  say = (nearest: string) => `The nearest is "${nearest}".`,
): string | undefined => {
  const nearest = closestMatch(given, known);
  if (nearest !== undefined) return say(nearest);
  return known.length > 0 ? `Known: ${listed(known)}.` : undefined;
};
