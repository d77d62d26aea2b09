import "../cli/built";
import path from "node:path";
import { createStaticFiles } from "@prismatic-io/spectral/dist/generators/componentManifest/createStaticFiles";
import { generateManifest } from "@prismatic-io/spectral/dist/generators/componentManifest/generateManifest";
import { version as spectralVersion } from "@prismatic-io/spectral/package.json";
import mapValues from "lodash/mapValues";
import { DIST, component as published, type Runnable } from "../platform/runner";
import { schemasOf } from "../platform/schema";

const MANIFEST = path.resolve(__dirname, "../../examples/code-native/manifest");
const TEMPLATES = path.join(
  path.dirname(require.resolve("@prismatic-io/spectral/package.json")),
  "dist/generators/componentManifest/templates",
);

/**
 * A schema as an author gives it. Spectral's generator copies the published form, a text, which its
 * own type of a manifest refuses.
 */
const asWritten = (action: Runnable) => {
  const { "": schema, ...branchSchemas } = schemasOf(action);
  return schema ? { type: "actionOutput", schema } : { type: "branchingOutput", branchSchemas };
};

/**
 * Writes the package that code-native integrations take the component's types from. Spectral's own
 * command wants the component published first: it asks the platform for the signature.
 */
const main = async () => {
  const component: Parameters<typeof createStaticFiles>[0]["component"] = Object.assign(
    {},
    require(DIST).default,
    {
      actions: mapValues(published.actions, (action) => ({
        ...action,
        outputSchema: asWritten(action),
      })),
    },
  );
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
