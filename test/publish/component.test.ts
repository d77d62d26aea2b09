import { createHash } from "node:crypto";
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { unzipSync } from "fflate";
import cloneDeep from "lodash/cloneDeep";
import set from "lodash/set";
import { component, DIST, loadComponent } from "../../tools/platform/runner";
import { useIntercom } from "../support/intercom";
import { type LocalPlatform, type Submission, startPlatform } from "./platform";
import { type Outcome, publish, runScript } from "./prism";

const PROJECT = path.resolve(__dirname, "../..");
const folders = mkdtempSync(path.join(tmpdir(), "intercom-publish-"));
const local = useIntercom();
let platform: LocalPlatform;
let first: Outcome;

/** A folder as prism wants it: the project's package.json, and a build with one more line. */
const projectOf = (name: string, line = ""): string => {
  const folder = path.join(folders, name);
  cpSync(DIST, path.join(folder, "dist"), { recursive: true });
  cpSync(path.join(PROJECT, "package.json"), path.join(folder, "package.json"));
  appendFileSync(path.join(folder, "dist/index.js"), line);
  return folder;
};

/** Every file of a folder, by its checksum. */
const filesOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder).map((file) => [
      file,
      createHash("sha1")
        .update(readFileSync(path.join(folder, file)))
        .digest("hex"),
    ]),
  );

const latest = () => {
  const version = platform.versions.at(-1);
  if (!version) throw new Error("Nothing was published.");
  return version;
};

beforeAll(async () => {
  platform = await startPlatform();
  first = await publish(projectOf("first"), platform, "--comment", "The first");
});
afterAll(async () => {
  await platform.stop();
  rmSync(folders, { recursive: true });
});

describe("publishing", () => {
  it("succeeds, with arguments of its own, and keeps the token to itself", () => {
    expect(first).toEqual({
      code: 0,
      output: expect.stringContaining("Successfully submitted Intercom (v1)"),
    });
    expect(first.output).not.toContain(platform.token);
    expect(latest().component.comment).toBe("The first");
  });

  it("signs in, asks for the signature, passes on the component and uploads its files", () => {
    const [whoami, signature, publishing, ...uploads] = platform.requests;
    expect([whoami, signature, publishing]).toEqual(["whoami", "component", "publishComponent"]);
    expect(uploads.sort()).toEqual([
      "upload iconPath as image/png",
      "upload intercom.avatarIconPath as image/png",
      "upload intercom.iconPath as image/png",
      "upload intercomAccessToken.avatarIconPath as image/png",
      "upload package.zip as application/zip",
    ]);
  });

  it("passes on all there is in the bundle", () => {
    const { definition, ...parts } = latest().component;
    const { actions, triggers, dataSources, connections, ...rest } = component;
    // Functions stay in the package, and examples travel as text.
    const asSent = (each: { examplePayload?: unknown }) => ({
      ...JSON.parse(JSON.stringify(each)),
      examplePayload: JSON.stringify(each.examplePayload ?? {}),
    });
    expect(definition).toEqual(rest);
    expect(parts.actions).toEqual(Object.values(actions).map(asSent));
    expect(parts.triggers).toEqual(Object.values(triggers).map(asSent));
    expect(parts.dataSources).toEqual(Object.values(dataSources).map(asSent));
    expect(parts.connections).toEqual(JSON.parse(JSON.stringify(connections)));
  });

  it("uploads the icons as they are", () => {
    const { "package.zip": _, ...icons } = latest().uploads;
    const icon = readFileSync(path.join(DIST, component.display.iconPath));
    for (const uploaded of Object.values(icons)) expect(uploaded.equals(icon)).toBe(true);
  });

  it("uploads a package that runs by itself", async () => {
    const folder = path.join(folders, "unzipped");
    mkdirSync(folder);
    const files = unzipSync(latest().uploads["package.zip"] ?? new Uint8Array());
    for (const [name, bytes] of Object.entries(files))
      writeFileSync(path.join(folder, name), bytes);
    expect(filesOf(folder)).toEqual(filesOf(DIST));
    const from = loadComponent(path.join(folder, "index.js"));
    const me = await local.run("identifyAdmin", {}, { from });
    expect(me).toMatchObject({ type: "admin", app: { region: "US" } });
  });
});

describe("publishing again", () => {
  it("makes the same package of another build, and leaves what is published alone", async () => {
    const folder = projectOf("again");
    const dist = path.join(folder, "dist");
    const built = await runScript(
      require.resolve("webpack/bin/webpack.js"),
      ["--output-path", dist],
      {
        cwd: PROJECT,
      },
    );
    expect(built.code).toBe(0);
    expect(filesOf(dist)).toEqual(filesOf(DIST));
    // The signature is a checksum of the zip.
    expect(await publish(folder, platform)).toEqual({
      code: 0,
      output: expect.stringContaining("signatures match, skipping"),
    });
    expect(platform.versions).toHaveLength(1);
  }, 120_000);

  it("makes a new version of a changed build", async () => {
    const { output } = await publish(projectOf("changed", "\n"), platform);
    expect(output).toContain("Successfully submitted Intercom (v2)");
  });
});

describe("publishing is refused", () => {
  it("for a field the platform does not know", async () => {
    const line = "\nmodule.exports.default.actions.getContact.colour = 'red';";
    const before = platform.versions.length;
    const { code, output } = await publish(projectOf("unknown", line), platform);
    expect(code).toBe(1);
    expect(output.replaceAll(/\s+/g, " ")).toContain('"colour" is not defined by type');
    expect(platform.versions).toHaveLength(before);
  });

  it("without a valid token, which is not printed", async () => {
    const token = "somebody-else";
    const { code, output } = await publish(projectOf("stranger"), { ...platform, token });
    expect(code).toBe(1);
    expect(output).toContain("The access token is not valid.");
    expect(output).not.toContain(token);
  });

  const refusalOf = async (input: Submission) => {
    const response = await fetch(`${platform.url}/api`, {
      method: "POST",
      headers: { "Content-Type": "application/json", Authorization: `Bearer ${platform.token}` },
      body: JSON.stringify({
        query: `mutation ($input: PublishComponentInput!) {
          publishComponent(input: $input) { errors { messages } }
        }`,
        variables: { input },
      }),
    });
    return response.text();
  };

  it.each([
    ["definition.configuration", {}, "is not defined by type"],
    ["definition.display.label", 7, "String cannot represent"],
    ["actions.0.key", undefined, "of required type"],
    ["actions.0.performSafety", "safe", "does not exist in"],
    ["actions.0.examplePayload", "{", "Expected property name"],
    ["actions.0.inputs.0.type", "number", "does not exist in"],
    ["actions.0.inputs.0.required", "true", "Boolean cannot represent"],
    ["actions.0.inputs.0.shown", true, "is not defined by type"],
    ["actions.0.inputs.0.model", [{ label: "One" }], "of required type"],
    ["dataSources.0.dataSourceType", "list", "does not exist in"],
    ["dataSources.0.performSafety", "SAFE", "is not defined by type"],
    ["triggers.0", { key: "bare" }, "of required type"],
    ["connections.0.display", {}, "is not defined by type"],
    ["connections.0.inputs.0", { key: "a", label: "A", type: "string", shown: false }, "default"],
  ])("for %s being %j", async (field, value, reason) => {
    const altered = set(cloneDeep(latest().component), field, value);
    expect(await refusalOf(altered)).toContain(reason);
  });
});
