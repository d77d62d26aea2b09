import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type ExampleProject, PROJECTS } from "../examples/support/projects";
import { readProject } from "../examples/support/typescript";
import { type LocalPlatform, startPlatform } from "./platform";
import { type Outcome, publish, runScript } from "./prism";

const ROOT = path.resolve(__dirname, "../..");
const COMMAND = path.join(
  ROOT,
  "node_modules/@prismatic-io/spectral/bin/cni-component-manifest.js",
);

const folders = mkdtempSync(path.join(tmpdir(), "intercom-examples-"));
let platform: LocalPlatform;
beforeAll(async () => {
  platform = await startPlatform();
  // As if they stood in the repository, whose packages serve them.
  symlinkSync(path.join(ROOT, "node_modules"), path.join(folders, "node_modules"), "junction");
  const component = path.join(folders, "component");
  cpSync(path.join(ROOT, "dist"), path.join(component, "dist"), { recursive: true });
  cpSync(path.join(ROOT, "package.json"), path.join(component, "package.json"));
  expect(await publish(component, platform)).toMatchObject({ code: 0 });
}, 60_000);
afterAll(async () => {
  await platform.stop();
  rmSync(folders, { recursive: true });
});

const KEYS = {
  INTERCOM_CLIENT_ID: "id",
  INTERCOM_CLIENT_SECRET: "secret",
  ENDPOINT_API_KEY: "key",
};

/** Runs a script in a project, signed in to the platform of the tests. */
const run = (script: string, args: string[], cwd: string, env = {}): Promise<Outcome> =>
  runScript(script, args, {
    cwd,
    env: {
      PATH: [
        path.join(ROOT, "node_modules/.bin"),
        path.dirname(process.execPath),
        "/bin",
        "/usr/bin",
      ].join(":"),
      HOME: folders,
      TMPDIR: folders,
      PRISMATIC_URL: platform.url,
      PRISM_ACCESS_TOKEN: platform.token,
      PRISM_CONFIG_FILE: path.join(folders, "prism.yml"),
      PRISM_SKIP_NEW_VERSION_CHECK: "true",
      ...env,
    },
  });

describe.each(PROJECTS)("$name", ({ name, folder: original }: ExampleProject) => {
  const folder = path.join(folders, name);
  beforeAll(() => {
    cpSync(original, folder, {
      recursive: true,
      filter: (source) => !/[\\/](dist|manifests|test|\.spectral)$/.test(source),
    });
  });

  it("type-checks with the types that Spectral's command takes from the platform", async () => {
    expect(await run(COMMAND, ["intercom", "--private"], folder)).toMatchObject({ code: 0 });
    expect(readProject(path.join(folder, "tsconfig.json")).errors()).toEqual([]);
  });

  it("names what is missing before it builds anything", async () => {
    const outcome = await run(path.join(folder, "publish.mjs"), [], folder);
    expect(outcome.code).toBe(1);
    expect(outcome.output).toMatch(/^Set INTERCOM_CLIENT_ID, INTERCOM_CLIENT_SECRET/);
  });

  it("is imported and published with one command", async () => {
    const { scripts } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
    expect(scripts.publish).toBe("node publish.mjs");
    const outcome = await run(path.join(folder, "publish.mjs"), [], folder, KEYS);
    expect(outcome).toMatchObject({ code: 0, output: expect.stringContaining("Published") });
    for (const secret of [platform.token, KEYS.INTERCOM_CLIENT_SECRET]) {
      expect(outcome.output).not.toContain(secret);
    }
    expect(outcome.output).not.toMatch(/error/i);
    expect(platform.integrations.at(-1)).toMatchObject({
      isPublished: true,
      avatarUrl: "media/icon.png",
      definition: { isCodeNative: true },
    });
  });
});

it("becomes a new version of itself when it is published again", async () => {
  const { length } = platform.integrations;
  const folder = path.join(folders, PROJECTS[0]?.name ?? "");
  expect(await run(path.join(folder, "publish.mjs"), [], folder, KEYS)).toMatchObject({ code: 0 });
  expect(platform.integrations).toHaveLength(length);
});

it("type-checks with the types that npm run manifest writes", async () => {
  const tsx = path.join(ROOT, "node_modules/tsx/dist/cli.mjs");
  const outcome = await runScript(tsx, ["tools/manifest/manifest.ts"], { cwd: ROOT });
  expect(outcome.code).toBe(0);
  for (const { folder } of PROJECTS) {
    expect(readProject(path.join(folder, "tsconfig.json")).errors()).toEqual([]);
  }
});
