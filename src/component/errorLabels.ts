import { LabelledError } from "../client/errors";

type Perform = (...args: never[]) => Promise<unknown>;

interface Labelled {
  display: { label: string };
  perform: Perform;
  /** The initial sync of a batched trigger. */
  onDeployPerform?: Perform;
}

/** Reports failures of an action, trigger or data source under the label it has on the canvas. */
export const withErrorLabel = <Definition extends Labelled>(definition: Definition): Definition => {
  const labelled =
    (perform: Perform): Perform =>
    async (...args) => {
      try {
        return await perform(...args);
      } catch (cause) {
        throw new LabelledError(definition.display.label, cause);
      }
    };
  const { perform, onDeployPerform } = definition;
  return {
    ...definition,
    perform: labelled(perform),
    ...(onDeployPerform ? { onDeployPerform: labelled(onDeployPerform) } : {}),
  };
};
