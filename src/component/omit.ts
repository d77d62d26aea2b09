/**
 * What spectral uses lodash's function of this name for: a copy without some fields. Lodash's own
 * brings along what copies anything in depth, a tenth of the time that the bundle takes to load.
 */
export default <Value>(object: Record<string, Value>, keys: readonly string[]) =>
  Object.fromEntries(Object.entries(object).filter(([key]) => !keys.includes(key)));
