/**
 * Tagged template that encodes every value of a path: path`/contacts/${id}`.
 * @returns the path, safe to append to Intercom's host
 * @throws Error when a value is blank or a dot segment, which would reach another path
 */
export const path = (parts: TemplateStringsArray, ...values: string[]): string =>
  parts.reduce((built, part, index) => {
    const value = values[index - 1] ?? "";
    if (/^\.{0,2}$/.test(value)) throw new Error(`"${value}" cannot be part of an Intercom path.`);
    return built + encodeURIComponent(value) + part;
  });
