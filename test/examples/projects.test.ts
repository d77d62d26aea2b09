import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import camelCase from "lodash/camelCase";
import isEmpty from "lodash/isEmpty";
import { parse } from "yaml";
import type { Definition, Flow, Step } from "../../tools/definition/definition";
import { problemsOf } from "../../tools/definition/problems";
import { everyStep } from "../../tools/definition/steps";
import { flowPicture } from "../../tools/pictures/flowPicture";
import { component } from "../../tools/platform/runner";
import { readDefinition } from "./definition";
import { actionCall, backendCall, type Call, callsIn } from "./support/calls";
import { loadProject } from "./support/codeNative";
import { type ExampleProject, flowSource, PROJECTS } from "./support/projects";

/** The first project, which the files that all have in common are compared with. */
const [first] = PROJECTS;

const DEFAULTS = {
  orgOnly: false,
  meta: { visibleToOrgDeployer: true, visibleToCustomerDeployer: true },
  onPremiseConnectionConfig: "disallowed",
};

/** The call of a low-code step; undefined for what only prepares values or decides. */
const callOf = ({ action, inputs = {} }: Step): Call | undefined => {
  if (action.component.key === component.key) return actionCall(action.key, Object.keys(inputs));
  if (action.component.key !== "http") return undefined;
  const url = String(inputs.url?.value).replace("{{#Backend URL}}", "");
  return backendCall(action.key.replace(/^http/, ""), url.replaceAll(/\{\{.+?\}\}/g, "*"));
};

const triggerOf = ({ steps }: Flow): Step => {
  const trigger = steps.find(({ isTrigger }) => isTrigger);
  if (!trigger) throw new Error("The flow has no trigger.");
  return trigger;
};

/** What is set for a flow, without what only one of the forms has. */
const settingsOf = (flow: Flow) => {
  const { steps, supplementalComponents, triggerResolver, organizationApiKeys, ...settings } =
    flow as Flow & Record<string, unknown>;
  const { name, action } = triggerOf(flow);
  const text = JSON.stringify(settings).replaceAll(`${camelCase(name)}.results`, "trigger.results");
  const schedule = (triggerOf(flow) as Step & { schedule?: object }).schedule;
  return {
    ...JSON.parse(text),
    runInitialSyncOnDeploy:
      settings.runInitialSyncOnDeploy ??
      (triggerResolver as { runInitialSyncOnDeploy?: boolean })?.runInitialSyncOnDeploy,
    trigger: { component: action.component.key, key: action.key },
    schedule,
  };
};

/** Config variables without what they are when nothing is said; the backend's connection differs. */
const configVarsOf = ({ requiredConfigVars = [] }: Definition) =>
  requiredConfigVars.map(({ connection, dataSource, inputs = {}, ...settings }) => {
    const source = connection ?? dataSource;
    const isOwn = source?.component.key === component.key;
    const given = Object.entries(inputs).filter(([, { value }]) => !isEmpty(value));
    return {
      ...DEFAULTS,
      ...settings,
      source: isOwn ? source.key : undefined,
      given: isOwn ? given.map(([input, { value }]) => [input, value]) : undefined,
    };
  });

describe.each(PROJECTS)("$name", (project: ExampleProject) => {
  const codeNative = () => readDefinition(loadProject(project).yaml);
  const lowCode = () => readDefinition(project.lowCode);

  it.each([
    "tsconfig.json",
    "webpack.config.js",
    "publish.mjs",
    "src/markdown.d.ts",
    "src/backend.ts",
    "src/componentRegistry.ts",
    "src/connections.ts",
    "src/flows/retry.ts",
  ])("has the same %s as the other projects", (file) => {
    const read = ({ folder }: ExampleProject) => readFileSync(path.join(folder, file), "utf8");
    expect(first && read(first)).toBe(read(project));
  });

  it("has the same endpoint for the product as the other projects that have one", () => {
    const endpointOf = ({ folder }: ExampleProject) => {
      const file = path.join(folder, "src/flows/endpoint.ts");
      return existsSync(file) ? readFileSync(file, "utf8") : undefined;
    };
    const endpoints = PROJECTS.map(endpointOf).filter((text) => text !== undefined);
    expect([undefined, endpoints[0]]).toContain(endpointOf(project));
  });

  it("has all that is needed to publish it", () => {
    const manifest = JSON.parse(readFileSync(path.join(project.folder, "package.json"), "utf8"));
    const { scripts, dependencies, devDependencies } = manifest;
    expect(Object.keys(scripts)).toEqual(
      expect.arrayContaining(["manifest", "build", "test", "types", "publish"]),
    );
    const ours = JSON.parse(readFileSync(path.resolve("package.json"), "utf8"));
    // The same versions as the component's own, so that one installation serves both.
    expect({ ...ours.dependencies, ...ours.devDependencies }).toMatchObject({
      ...dependencies,
      ...devDependencies,
    });
    for (const file of ["assets/icon.png", "documentation.md", "README.md", "flows.svg"]) {
      expect([file, existsSync(path.join(project.folder, file))]).toEqual([file, true]);
    }
    const { category, labels } = parse(project.lowCode);
    expect(category).toBe("Customer Support");
    expect(labels.length).toBeGreaterThan(0);
  });

  it("shows its flows in a picture, which npm run docs draws", () => {
    const drawn = readFileSync(path.join(project.folder, "flows.svg"), "utf8");
    expect(drawn).toBe(flowPicture(parse(project.lowCode)));
  });

  it("says in its README what there is to know before it is published", () => {
    const readme = readFileSync(path.join(project.folder, "README.md"), "utf8");
    for (const heading of [
      "What the customer sees",
      "Setting up",
      "When a customer uninstalls the app",
      "Costs",
    ]) {
      expect(readme).toContain(`## ${heading}\n`);
    }
    for (const { name } of lowCode().flows) expect(readme).toContain(name);
    expect(readme).toContain("![The flows](flows.svg)");
    expect(readme).toContain("Execution Failed");
    expect(readme).toContain("prism integrations:validate-yaml low-code.yml");
  });

  it("names nothing that the component does not have, in either form", () => {
    expect([...problemsOf(lowCode(), [component])]).toEqual([]);
    const { catalog } = loadProject(project);
    expect([...problemsOf(codeNative(), [component, catalog])]).toEqual([]);
  });

  it("asks customers for the same in both forms", () => {
    expect(configVarsOf(lowCode())).toEqual(configVarsOf(codeNative()));
    expect(lowCode().configPages).toEqual(codeNative().configPages);
  });

  it("has flows of the same names, settings and triggers in both forms", () => {
    expect(lowCode().flows.map(settingsOf)).toEqual(codeNative().flows.map(settingsOf));
  });

  it("makes the same calls in the same order in both forms", () => {
    for (const flow of lowCode().flows) {
      const steps = everyStep(flow.steps).filter(({ isTrigger }) => !isTrigger);
      const calls = steps.map(callOf).filter((call) => call !== undefined);
      expect([flow.name, calls]).toEqual([flow.name, callsIn(flowSource(project, flow.name))]);
      expect(calls.length).toBeGreaterThan(0);
    }
  });
});
