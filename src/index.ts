/// <reference types="webpack/module" />
import { type ComponentDefinition, component } from "@prismatic-io/spectral";
import { toReadableError } from "./client/errors";
import { withErrorLabel } from "./component/errorLabels";
import { withExamplePerform } from "./component/examplePerform";
import { lazy, lazyProperty } from "./component/lazy";
import { withOutputSchema } from "./component/outputSchema";
import { connections } from "./connections";

type Definition = Required<ComponentDefinition<false, "intercom">>;
type Part<Kind extends "actions" | "triggers" | "dataSources"> = Definition[Kind][string];

const intercom = {
  key: "intercom",
  public: false,
  documentationUrl: "https://developers.intercom.com/docs",
  display: {
    label: "Intercom",
    description: "Manage contacts, companies, conversations, tickets and messages in Intercom",
    iconPath: "icon.png",
    category: "Application Connectors",
  },
  hooks: { error: toReadableError },
} as const;

const only = <Item>(items: Record<string, Item>): Item => {
  const [item] = Object.values(items);
  if (item === undefined) throw new Error("Nothing was converted.");
  return item;
};

/**
 * The parts in the files of a folder, by key: a file is named after its key, and so is what it
 * exports. A file is evaluated, and its part converted, when its key is first read.
 */
const partsIn = <From, To>(files: webpack.Context, convert: (part: From, key: string) => To) => {
  const names = files.keys();
  const keys = names.map((name) => name.replace(/^.*\/|\.ts$/g, ""));
  return lazy(keys, (key, index) => {
    const part = (files(names[index] ?? "") as Record<string, From>)[key];
    if (part === undefined) throw new Error(`${names[index]} does not export "${key}".`);
    return convert(part, key);
  });
};

const exported = component({ ...intercom, connections });
// A run reads one kind of part, and must not wait for the keys of the others.
lazyProperty(exported, "actions", () =>
  partsIn(require.context("./actions", true, /\.ts$/), (action: Part<"actions">, key) => {
    const labelled = withErrorLabel(withExamplePerform(action));
    return withOutputSchema(only(component({ ...intercom, actions: { [key]: labelled } }).actions));
  }),
);
lazyProperty(exported, "triggers", () =>
  partsIn(require.context("./triggers", true, /\.ts$/), (trigger: Part<"triggers">, key) =>
    only(component({ ...intercom, triggers: { [key]: withErrorLabel(trigger) } }).triggers),
  ),
);
lazyProperty(exported, "dataSources", () =>
  partsIn(require.context("./dataSources", true, /\.ts$/), (dataSource: Part<"dataSources">, key) =>
    only(
      component({ ...intercom, dataSources: { [key]: withErrorLabel(dataSource) } }).dataSources,
    ),
  ),
);

export default exported;
