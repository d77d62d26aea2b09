import permissions from "../../../docs/reference/permissions.json";
import { TOPICS } from "../../../src/webhooks/topics";
import { exampleInputs, exampleOf } from "../../platform/examples";
import { resourceOf, triggerKindOf } from "../../platform/parts";
import {
  component,
  type DataSource,
  type PublishedInput,
  type PublishedTrigger,
  type Runnable,
} from "../../platform/runner";
import { schemasOf } from "../../platform/schema";
import type { Catalog, Input, Part, Topic } from "../common/types";

/** What the page can know of an input: everything but its functions and the connection. */
const inputsOf = (inputs: PublishedInput[]): Input[] =>
  JSON.parse(JSON.stringify(inputs.filter(({ type }) => type !== "connection")));

/** As the reference found them out; a part that is newer than it has none. */
const permissionsOf = (kind: keyof typeof permissions, key: string): string[] => {
  const known: Record<string, string> = permissions[kind];
  return known[key]?.split(", ") ?? [];
};

const exampleOfPart = ({ key, inputs }: Pick<Runnable, "key" | "inputs">) => {
  const { connection: _, ...example } = exampleInputs({ key, inputs });
  return example;
};

const actionPart = (action: Runnable): Part => ({
  kind: "action",
  key: action.key,
  ...action.display,
  resource: resourceOf(action.key),
  access: action.performSafety === "SAFE" ? "read" : "write",
  permissions: permissionsOf("actions", action.key),
  inputs: inputsOf(action.inputs),
  branches: action.staticBranchNames ?? [],
  hasPreview: action.examplePerform !== undefined,
  example: exampleOfPart(action),
  examplePayload: action.examplePayload,
  schemas: schemasOf(action),
});

const triggerPart = (trigger: PublishedTrigger): Part => ({
  kind: "trigger",
  key: trigger.key,
  ...trigger.display,
  resource: "triggers",
  access: "read",
  permissions: permissionsOf("triggers", trigger.key),
  inputs: inputsOf(trigger.inputs),
  branches: trigger.staticBranchNames ?? [],
  hasPreview: false,
  example: Object.fromEntries(
    trigger.inputs
      .filter(({ required, type }) => type === "password" || required)
      .map((input) => [input.key, exampleOf(input)])
      .filter(([, example]) => example !== undefined),
  ),
  examplePayload: trigger.examplePayload,
  schemas: {},
  trigger: triggerKindOf(trigger),
  hasDeployment: trigger.onInstanceDeploy !== undefined,
});

const dataSourcePart = (source: DataSource): Part => ({
  kind: "dataSource",
  key: source.key,
  ...source.display,
  resource: "dataSources",
  access: "read",
  permissions: permissionsOf("dataSources", source.key),
  inputs: inputsOf(source.inputs),
  branches: [],
  hasPreview: false,
  example: exampleOfPart(source),
  examplePayload: source.examplePayload,
  schemas: {},
  dataSourceType: source.dataSourceType,
});

/** The whole component as the page reads it: nothing here knows a part by its name. */
export const catalog = (): Catalog => {
  const { key, display, actions, triggers, dataSources } = component;
  const parts = [
    ...Object.values(actions).map(actionPart),
    ...Object.values(triggers).map(triggerPart),
    ...Object.values(dataSources).map(dataSourcePart),
  ];
  return {
    component: { key, label: display.label, description: display.description },
    parts: parts.sort((one, other) => one.label.localeCompare(other.label)),
  };
};

/** What notifications can be about. */
export const topics = (): Topic[] =>
  TOPICS.map(({ name, label, group }) => ({ name, label, group }));
