/** The longest transcript of an answer, in characters: more would fill the memory of an agent. */
const MOST_CHARACTERS = 12_000;

/**
 * @returns the end of a transcript, and how many characters of its beginning are left out. Where some
 * are, it begins with a line that was not cut.
 */
export const endOf = (transcript: string): { transcript: string; left_out: number } => {
  if (transcript.length <= MOST_CHARACTERS) return { transcript, left_out: 0 };
  const end = transcript.slice(-MOST_CHARACTERS);
  const whole = end.slice(end.indexOf("\n") + 1).trimStart();
  return { transcript: whole, left_out: transcript.length - whole.length };
};
