/**
 * An object whose values are made when they are first read. A run of the component reads one action
 * and must not wait for the others to be made.
 */
export const lazy = <From, To>(
  definitions: Record<string, From>,
  make: (definition: From, key: string) => To,
): Record<string, To> => {
  const made: Record<string, To> = {};
  for (const [key, definition] of Object.entries(definitions)) {
    Object.defineProperty(made, key, {
      configurable: true,
      enumerable: true,
      get: () => {
        const value = make(definition, key);
        Object.defineProperty(made, key, { value, enumerable: true });
        return value;
      },
    });
  }
  return made;
};
