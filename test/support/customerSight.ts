import { inspect } from "node:util";
import type { Customer } from "./customers";
import { everything, SECRET } from "./webhooks";

const MARKS = new RegExp(`workspace-\\w\\w|tkn-\\w*|${SECRET}`, "g");

const WAIT = /trying again in|waiting .* for the rate limit/;

/** @returns IDs of workspaces, tokens and the client secret in a text, each once */
const marksIn = (text: string): Set<string> => new Set(text.match(MARKS));

/** What is seen of the executions of one customer. */
export class Sight {
  /** What runs failed with. */
  readonly errors: unknown[] = [];
  /** Log lines that say what a run waits for. */
  readonly waits: string[] = [];
  /** The marks in all results, errors and log lines. */
  readonly marks = new Set<string>();

  add(shown: unknown): void {
    for (const mark of marksIn(everything(shown))) this.marks.add(mark);
  }

  addError(error: unknown): void {
    this.errors.push(error);
    this.add(inspect(error, { depth: 12, showHidden: true }));
  }

  addLogs(lines: string[]): void {
    this.waits.push(...lines.filter((line) => WAIT.test(line)));
    this.add(lines);
  }
}

/**
 * Expects that nothing of a customer went to another one, and its token nowhere but to Intercom. A
 * token that crossed would show in what it brought: it decides which workspace gets a request.
 */
export const expectSeparate = ({ id, installation, instance, sight }: Customer): void => {
  const { token, traffic } = installation;
  expect([...sight.marks]).toEqual([id]);
  expect([...marksIn(JSON.stringify(instance.instanceState))]).toEqual([id]);
  // What reached the workspace shows that marks are found where there are some.
  expect([...marksIn(everything(traffic))].sort()).toEqual([token, id]);
  const authorizations = traffic.map(({ headers }) => headers.authorization);
  expect(new Set(authorizations)).toEqual(new Set([`Bearer ${token}`]));
};

/** @returns the notes that a workspace has, sorted */
export const notesIn = ({ installation }: Customer): string[] =>
  [...installation.workspace.notes.values()].map(({ body }) => body).sort();
