/** What spectral uses lodash's function of this name for: "notAllowed" is "not_allowed". */
export default (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
