import type { ConfigVar, Definition, Inputs, Reference } from "../definition/definition";
import { type Visit, visitSteps } from "../definition/steps";
import { component } from "../platform/runner";
import type { Path } from "./editor";

/** A step, connection or data source of a definition. */
export interface Part {
  kind: "connection" | "dataSource" | "action";
  /** The flow of a step. */
  flow?: string;
  name: string;
  path: Path;
  reference: Reference;
  inputs: Inputs;
  /** What a step stands among. */
  visit?: Visit;
}

/** @returns whether something is of the component that is left, or of this one */
export const isIntercom = (reference: Reference, isPublic: boolean): boolean =>
  reference.component.key === component.key && reference.component.isPublic === isPublic;

const configVarParts = (configVar: ConfigVar, path: Path): Part[] =>
  (["connection", "dataSource"] as const).flatMap((kind) => {
    const { key: name, inputs = {}, [kind]: reference } = configVar;
    return reference ? [{ kind, name, path, reference, inputs }] : [];
  });

/** @returns everything in a definition that comes from a component */
export const partsOf = ({ requiredConfigVars = [], flows }: Definition): Part[] => [
  ...requiredConfigVars.flatMap((configVar, index) =>
    configVarParts(configVar, ["requiredConfigVars", index]),
  ),
  ...flows.flatMap(({ name: flow, steps }, index) => {
    // The keys are the same in both components, and so is what steps return but for the differences.
    const visits = visitSteps(steps, ({ action, isTrigger }) => {
      if (action.component.key !== component.key) return undefined;
      return isTrigger ? component.triggers[action.key] : component.actions[action.key];
    });
    return [...visits].map(
      (visit): Part => ({
        kind: "action",
        flow,
        name: visit.step.name,
        path: ["flows", index, "steps", ...visit.path],
        reference: visit.step.action,
        inputs: visit.step.inputs ?? {},
        visit,
      }),
    );
  }),
];
