/**
 * A plain object without some of its keys. The build puts it in the place of lodash/omit in
 * spectral, which calls that for every input of every action: made for deep paths and inherited
 * keys, it takes a sixth of the time that loading the component takes.
 */
export default (from: object, keys: readonly string[]): object =>
  Object.fromEntries(Object.entries(from).filter(([key]) => !keys.includes(key)));
