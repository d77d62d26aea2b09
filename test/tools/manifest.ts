import "./built";
import path from "node:path";
import { createStaticFiles } from "@prismatic-io/spectral/dist/generators/componentManifest/createStaticFiles";
import { generateManifest } from "@prismatic-io/spectral/dist/generators/componentManifest/generateManifest";
import { version as spectralVersion } from "@prismatic-io/spectral/package.json";
import { DIST } from "../support/platform";

const MANIFEST = path.resolve(__dirname, "../../examples/code-native/manifest");
const TEMPLATES = path.join(
  path.dirname(require.resolve("@prismatic-io/spectral/package.json")),
  "dist/generators/componentManifest/templates",
);

/**
 * Writes the package that code-native integrations take the component's types from. Spectral's own
 * command wants the component published first: it asks the platform for the signature.
 */
const main = async () => {
  const component: Parameters<typeof createStaticFiles>[0]["component"] = require(DIST).default;
  const common = { component, dryRun: false, verbose: false };
  await generateManifest({
    ...common,
    templatesDir: TEMPLATES,
    manifestDir: MANIFEST,
    generatedSourceDir: path.join(MANIFEST, "src"),
    createEntryPointFiles: () =>
      createStaticFiles({
        ...common,
        signature: null,
        packageName: `@component-manifests/${component.key}`,
        spectralVersion,
        sourceDir: TEMPLATES,
        destinationDir: MANIFEST,
        registry: null,
      }),
    successMessage: `Wrote ${path.relative(process.cwd(), MANIFEST)}.`,
  });
};

main();
