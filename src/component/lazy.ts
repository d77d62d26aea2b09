/**
 * Gives an object a property whose value is made when it is first read. In all else it is like any
 * other: it can be written, deleted, copied, sealed and frozen.
 */
export const lazyProperty = <Value>(object: object, key: string, make: () => Value): void => {
  let read = () => {
    const value = make();
    read = () => value;
    return value;
  };
  Object.defineProperty(object, key, {
    configurable: true,
    enumerable: true,
    get: () => read(),
    set: (value: Value) => {
      read = () => value;
    },
  });
};

/**
 * An object whose values are made when they are first read. A run of the component reads one action
 * and must not wait for the others to be made.
 * @throws Error when a key is there twice
 */
export const lazy = <Value>(
  keys: readonly string[],
  make: (key: string, index: number) => Value,
): Record<string, Value> => {
  // Node copies the layout of an ordinary object for each property that is defined on it, but not
  // that of one without a prototype. With 270 keys that is a few tenths of a millisecond.
  const object: Record<string, Value> = Object.create(null);
  for (const [index, key] of keys.entries()) {
    if (key in object) throw new Error(`Two parts have the key "${key}".`);
    lazyProperty(object, key, () => make(key, index));
  }
  return Object.setPrototypeOf(object, Object.prototype);
};
