import type { Usage } from "./meter";
import type { Reconciliation } from "./reconcile";
import type { Aside, Refusal } from "./records";
import { table } from "./table";
import { BAD_MOMENTS } from "./workspace";

/** What is about to happen. */
export const introduction = (rows: number): string[] => [
  `Brings the ${rows} rows of tools/demo/customers.csv into Intercom with the built component,`,
  "dist/index.js, run as Prismatic runs it. Intercom is a stand-in on this machine: no account",
  "is needed. On the way the component has to get over some bad moments by itself:",
  ...BAD_MOMENTS.map((moment) => `  - ${moment}`),
];

/** A time as people read it. */
export const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(2)} s`;

/** A table of the actions run. */
export const usageLines = (usages: Usage[]) => {
  const total = (count: (usage: Usage) => number) =>
    usages.reduce((sum, usage) => sum + count(usage), 0);
  return table(
    ["Action", "Calls", "HTTP requests", "Retries", "Time"],
    [
      ...usages.map(({ label, runs, requests, retries, milliseconds }) => [
        label,
        runs,
        requests,
        retries,
        seconds(milliseconds),
      ]),
      [
        "All",
        total(({ runs }) => runs),
        total(({ requests }) => requests),
        total(({ retries }) => retries),
        seconds(total(({ milliseconds }) => milliseconds)),
      ],
    ],
  );
};

const reasons = (refusals: Refusal[]) =>
  refusals.flatMap(({ line, customer, reason }) => [
    `  Line ${line}, ${customer}`,
    `    ${reason}`,
  ]);

/** The rows that were not taken, and why. */
export const refusalLines = (refusals: Refusal[], rows: number): string[] => [
  `${refusals.length} of ${rows} rows were refused, each for a reason that can be acted on`,
  "",
  ...reasons(refusals),
];

/** The rows for known customers only that Update User sent to its other branch, and why. */
export const asideLines = (asides: Aside[]): string[] => [
  `${asides.length} rows for known customers only took the branch Unsuccessful of Update User`,
  "",
  ...reasons(asides),
];

/** What was found when everything was compared. */
export const checkLines = ({ counts, differences }: Reconciliation): string[] => [
  "Check: what the file asks for, worked out without the component, against what is there now",
  "",
  ...table(["", "File", "Intercom", "Fetch All"], counts),
  "",
  ...(differences.length === 0
    ? ["All agree field by field, and so do the rows not taken and the three searches."]
    : [`Differences: ${differences.length}`, ...differences.map((each) => `  - ${each}`)]),
];
