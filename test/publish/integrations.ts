import { parse } from "yaml";

/** An integration as it was imported. */
export interface Integration {
  id: string;
  definition: { name: string; isCodeNative?: boolean; flows: { name: string }[] };
  avatarUrl?: string;
  /** Whether a version was published. */
  isPublished: boolean;
}

const present = ({ id, definition }: Integration) => {
  const flows = definition.flows.map(({ name }) => ({ id: name, name }));
  return {
    id,
    flows: { nodes: flows },
    testConfigVariables: { nodes: [] },
    systemInstance: {
      id: `${id}-test`,
      flowConfigs: { nodes: flows.map((flow) => ({ id: flow.id, flow, apiKeys: [] })) },
    },
  };
};

type Given<Fields> = { input: Fields };

/** What the platform does with integrations, which it keeps in the list. */
export const integrationsOf = (integrations: Integration[], url: () => string) => {
  const found = (id: string): Integration => {
    const integration = integrations.find((each) => each.id === id);
    if (!integration) throw new Error(`There is no integration ${id}.`);
    return integration;
  };
  const changed = (id: string, changes: Partial<Integration>) => ({
    integration: present(Object.assign(found(id), changes)),
    errors: [],
  });
  return {
    importIntegration: ({ input }: Given<{ definition: string; integrationId?: string }>) => {
      const definition = parse(input.definition);
      const id = input.integrationId ?? `integration-${integrations.length + 1}`;
      if (!integrations.some((each) => each.id === id)) {
        integrations.push({ id, definition, isPublished: false });
      }
      return changed(id, { definition });
    },
    uploadMedia: ({ fileName }: { fileName: string }) => ({
      uploadUrl: `${url()}/media/${fileName}`,
      objectUrl: `media/${fileName}`,
    }),
    updateIntegration: ({ input: { id, ...changes } }: Given<{ id: string; avatarUrl?: string }>) =>
      changed(id, changes),
    publishIntegration: ({ input: { id } }: Given<{ id: string }>) =>
      changed(id, { isPublished: true }),
  };
};
