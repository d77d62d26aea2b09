import GithubSlugger from "github-slugger";

/** An operation of the description, and the group it belongs to. */
export interface ListedOperation {
  name: string;
  group: string;
}

const FIRST_LINE =
  "<!-- Written by `npm run coverage` from the requests that the actions send: change the component, not this file. -->";

const table = (headings: string[], rows: string[][]): string =>
  [headings, headings.map(() => "---"), ...rows]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");

/**
 * The page that says which operations are covered.
 * @param covered labels of the actions that sent each operation, by its name
 */
export const coveragePage = (
  operations: readonly ListedOperation[],
  covered: ReadonlyMap<string, ReadonlySet<string>>,
): string => {
  const groups = [...new Set(operations.map(({ group }) => group))].sort();
  const operationsOf = (group: string) => operations.filter((each) => each.group === group);
  const countIn = (listed: readonly ListedOperation[]) =>
    listed.filter(({ name }) => covered.has(name)).length;
  const count = countIn(operations);
  const labelsOf = (name: string) =>
    [...(covered.get(name) ?? [])].sort().join(", ") || "Raw Request";

  return `${[
    FIRST_LINE,
    "# How much of Intercom's API is reachable",
    `All of it. ${count} of the ${operations.length} operations of API 2.16 are sent by an action or a data source; [Raw Request](guides/raw-request.md) reaches ${count === operations.length ? "what other versions of the API have" : `the other ${operations.length - count}`}, with the same connection, rate limit and readable errors.`,
    "What an action of its own adds: inputs with labels, help and picklists, values that are checked before anything is sent, complete lists by Fetch All, retries that never do the work twice, and an example payload that later steps can be wired with.",
    table(
      ["Group", "Operations", "With an action or data source of their own"],
      groups.map((group) => [
        `[${group}](#${GithubSlugger.slug(group)})`,
        String(operationsOf(group).length),
        String(countIn(operationsOf(group))),
      ]),
    ),
    "The groups and operations are those of Intercom's OpenAPI description of version 2.16. An operation counts as covered when an action or a data source was seen to send it to the local Intercom, and both the request and the answer fit the description.",
    ...groups.flatMap((group) => [
      `## ${group}`,
      table(
        ["Operation", "Reached by"],
        operationsOf(group).map(({ name }) => [`\`${name}\``, labelsOf(name)]),
      ),
    ]),
  ].join("\n\n")}\n`;
};
