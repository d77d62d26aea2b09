/** A plain object without some of its own keys: itself if it has none of them, or else a copy. */
export default (from: Record<string, unknown>, keys: readonly string[]): object => {
  if (!keys.some((key) => key in from)) return from;
  const copy = { ...from };
  for (const key of keys) delete copy[key];
  return copy;
};
