/** Labels that differ from the name of their field. */
const LABELS = new Map([
  ["avatar", "Avatar URL"],
  ["newsfeed_assignments", "Newsfeed IDs"],
]);

/** @returns the label of a field by its name in the API: "source.author_id" is "Source Author ID" */
export const fieldLabel = (name: string): string =>
  LABELS.get(name) ??
  name
    .split(/[._]/)
    .map((word) =>
      /^ids?$/.test(word)
        ? word.replace("id", "ID")
        : word.replace(/^./, (first) => first.toUpperCase()),
    )
    .join(" ")
    .replace(/^Ios\b/, "iOS");
