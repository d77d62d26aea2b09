/** A copy of a plain object without some of its own keys. */
export default (from: Record<string, unknown>, keys: readonly string[]): object => {
  const copy = { ...from };
  for (const key of keys) delete copy[key];
  return copy;
};
