/** A name in camel case, such as notAllowed, in snake case. */
export default (name: string): string => name.replace(/([a-z])([A-Z])/g, "$1_$2").toLowerCase();
