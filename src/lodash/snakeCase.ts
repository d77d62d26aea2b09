/** A name in camel case, such as notAllowed, in snake case. */
export default (name: string): string =>
  name.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`);
