/** What spectral uses lodash's function of this name for: a list without repetitions. */
export default <Item>(items: readonly Item[]): Item[] => [...new Set(items)];
