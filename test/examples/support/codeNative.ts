import path from "node:path";
import type { Catalog } from "../../../tools/definition/problems";
import type { CodeNativeFlow } from "./deployment";
import { manifestOf } from "./manifest";
import type { ExampleProject } from "./projects";

export interface CodeNative {
  /** What the integration itself brings along: the flows as actions, and its own connections. */
  catalog: Catalog;
  /** The definition that is imported, as YAML. */
  yaml: string;
  flows: CodeNativeFlow[];
}

/** Loads a code-native project, with the types of the built component in place of generated ones. */
export const loadProject = ({ folder }: ExampleProject): CodeNative => {
  jest.doMock(
    path.join(folder, "src/manifests/intercom"),
    () => ({ __esModule: true, default: manifestOf() }),
    { virtual: true },
  );
  const { default: integration } = require(path.join(folder, "src"));
  const { flows } = require(path.join(folder, "src/flows"));
  return { catalog: integration, yaml: integration.codeNativeIntegrationYAML, flows };
};
