/** An object of the same keys, with what becomes of each value. */
export default <From, To>(
  object: Record<string, From>,
  become: (value: From, key: string) => To,
): Record<string, To> =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, become(value, key)]));
