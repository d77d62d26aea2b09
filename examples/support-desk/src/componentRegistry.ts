import { componentManifests } from "@prismatic-io/spectral";
import intercom from "./manifests/intercom";

export const componentRegistry = componentManifests({ intercom });

type Registry = typeof componentRegistry;

declare module "@prismatic-io/spectral" {
  interface IntegrationDefinitionComponentRegistry extends Registry {}
}
