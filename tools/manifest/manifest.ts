import "../cli/built";
import { readdirSync } from "node:fs";
import path from "node:path";
import { generateManifest } from "@prismatic-io/spectral/dist/generators/componentManifest/generateManifest";
import { createTemplate } from "@prismatic-io/spectral/dist/generators/utils/createTemplate";
import mapValues from "lodash/mapValues";
import { DIST, component as published, type Runnable } from "../platform/runner";
import { schemasOf } from "../platform/schema";

const EXAMPLES = path.resolve(__dirname, "../../examples");
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

/** Writes the component's types into a project, where Spectral's own command writes them too. */
const writeInto = async (project: string) => {
  const component: Parameters<typeof generateManifest>[0]["component"] = Object.assign(
    {},
    require(DIST).default,
    {
      actions: mapValues(published.actions, (action) => ({
        ...action,
        outputSchema: asWritten(action),
      })),
    },
  );
  const folder = path.join(project, "src/manifests", component.key);
  const common = { component, dryRun: false, verbose: false };
  await generateManifest({
    ...common,
    templatesDir: TEMPLATES,
    manifestDir: folder,
    generatedSourceDir: folder,
    createEntryPointFiles: () =>
      createTemplate({
        source: path.join(TEMPLATES, "index.ts.ejs"),
        destination: path.join(folder, "index.ts"),
        data: { component: { ...component, signature: null } },
        verbose: false,
        dryRun: false,
      }),
    successMessage: `Wrote ${path.relative(process.cwd(), folder)}.`,
  });
};

const main = async () => {
  const projects = readdirSync(EXAMPLES, { withFileTypes: true }).filter((each) =>
    each.isDirectory(),
  );
  for (const { name } of projects) await writeInto(path.join(EXAMPLES, name));
};

main();
