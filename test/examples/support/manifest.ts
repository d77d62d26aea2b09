import type { ComponentManifest } from "@prismatic-io/spectral";
import keyBy from "lodash/keyBy";
import mapValues from "lodash/mapValues";
import { type Component, component, type PublishedInput } from "../../../tools/platform/runner";

const inputsOf = ({ inputs }: { inputs: PublishedInput[] }) =>
  mapValues(
    keyBy(
      inputs.filter(({ shown }) => shown !== false),
      "key",
    ),
    ({ type, collection, default: value, required }) => ({
      inputType: type,
      collection,
      default: value,
      required,
    }),
  );

const perform = () => Promise.resolve();

/**
 * What the generated types of the component hold while an integration runs: the files have one
 * module for each part, which would take a test seconds to load.
 */
export const manifestOf = ({
  actions,
  triggers,
  dataSources,
  connections,
}: Component = component) =>
  ({
    key: component.key,
    public: false,
    signature: null,
    actions: mapValues(actions, (part) => ({ key: part.key, perform, inputs: inputsOf(part) })),
    triggers: mapValues(triggers, (part) => ({ key: part.key, perform, inputs: inputsOf(part) })),
    dataSources: mapValues(dataSources, (part) => ({
      key: part.key,
      perform,
      dataSourceType: part.dataSourceType,
      inputs: inputsOf(part),
    })),
    connections: mapValues(keyBy(connections, "key"), (part) => ({
      key: part.key,
      inputs: inputsOf(part),
    })),
  }) as unknown as ComponentManifest;
