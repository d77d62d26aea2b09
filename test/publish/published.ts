import type { Submission } from "./platform";

/** An input as it was submitted. */
export interface PublishedInput {
  key: string;
  label: string;
  type: string;
  shown?: boolean;
  required?: boolean;
  default?: unknown;
  collection?: string;
  model?: { label: string; value: string }[];
}

const asText = (value: unknown): string | undefined =>
  value === undefined || typeof value === "string" ? value : JSON.stringify(value);

/** The platform answers choices as a JSON text within a JSON text. */
const present = (input: PublishedInput) => ({
  ...input,
  id: input.key,
  type: input.type.toUpperCase(),
  default: asText(input.default),
  model: input.model && JSON.stringify(JSON.stringify(input.model)),
});

const inputsOf = ({ inputs }: { inputs: PublishedInput[] }) => ({ nodes: inputs.map(present) });

/** A published component as the platform tells of it. */
export const presentComponent = ({ definition, connections }: Submission) => ({
  id: definition.key,
  key: definition.key,
  label: definition.display.label,
  description: "A component.",
  versionNumber: 1,
  connections: {
    nodes: connections.map((each) => ({ ...each, inputs: inputsOf(each) })),
  },
});

/** Actions, triggers and data sources of a published component, in the one list of the platform. */
export const partsOf = ({ actions, triggers, dataSources }: Submission) =>
  Object.entries({ actions, triggers, dataSources }).flatMap(([kind, parts]) =>
    parts.map((part) => ({
      ...part,
      ...part.display,
      isTrigger: kind === "triggers",
      isDataSource: kind === "dataSources",
      isDetailDataSource: false,
      isCommonTrigger: false,
      dataSourceType: part.dataSourceType?.toUpperCase(),
      inputs: inputsOf(part),
    })),
  );
