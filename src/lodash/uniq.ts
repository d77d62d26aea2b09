/** The values of a list, each once, in the order of their first places. */
export default <Value>(values: readonly Value[]): Value[] => [...new Set(values)];
