import intercom from "@component-manifests/intercom";
import { componentManifests } from "@prismatic-io/spectral";

export const componentRegistry = componentManifests({ intercom });

type Registry = typeof componentRegistry;

declare module "@prismatic-io/spectral" {
  interface IntegrationDefinitionComponentRegistry extends Registry {}
}
