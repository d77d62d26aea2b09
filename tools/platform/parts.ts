import { readdirSync } from "node:fs";
import path from "node:path";
import groupBy from "lodash/groupBy";
import lowerCase from "lodash/lowerCase";
import upperFirst from "lodash/upperFirst";
import { TOPICS, type Topic } from "../../src/webhooks/topics";
import type { PublishedTrigger } from "./runner";
import type { TriggerKind } from "./runTypes";

/** Folders of actions by the key of each action, which is the name of its file. */
const folders = new Map(
  readdirSync(path.resolve(__dirname, "../../src/actions"), {
    recursive: true,
    encoding: "utf8",
  })
    .map((file) => path.parse(file))
    .filter(({ ext, dir }) => ext === ".ts" && dir)
    .map(({ name, dir }) => [name, dir]),
);

/**
 * @returns the resource of an action: the name of its folder
 * @throws Error when there is no such action
 */
export const resourceOf = (key: string): string => {
  const folder = folders.get(key);
  if (!folder) throw new Error(`There is no file for the action ${key}.`);
  return folder;
};

/** Parts that belong together. */
export interface Group<Part> {
  /** That of a folder, such as dataAttributes. */
  name: string;
  /** The name for people, such as "Data attributes". */
  title: string;
  parts: Part[];
}

/** Actions by their resources; in a resource they keep their order. */
export const byResource = <Part extends { key: string }>(actions: readonly Part[]): Group<Part>[] =>
  Object.entries(groupBy(actions, ({ key }) => resourceOf(key)))
    .map(([name, parts]) => ({ name, title: upperFirst(lowerCase(name)), parts }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));

export const triggerKindOf = (
  trigger: Pick<PublishedTrigger, "resolveTriggerItems" | "isPollingTrigger">,
): TriggerKind => {
  // A builder may have a poll in batches too, which is nothing of the trigger's own.
  if (trigger.isPollingTrigger) return "poll";
  return trigger.resolveTriggerItems ? "sync" : "webhook";
};

/** The topics that a trigger offers, or those that its description names. */
export const topicsOf = ({
  inputs,
  display,
}: Pick<PublishedTrigger, "inputs" | "display">): Topic[] => {
  const offered = inputs.find(({ key }) => key === "topics")?.model?.map(({ value }) => value);
  const named: string[] = offered ?? display.description.match(/[a-z_]+(\.[a-z_]+)+/g) ?? [];
  return TOPICS.filter(({ name }) => named.includes(name));
};
