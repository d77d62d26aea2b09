import { execFileSync, spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { readRequest } from "../../tools/newAction/request";
import { writeAction } from "../../tools/newAction/write";

const PROJECT = path.resolve(__dirname, "../..");
const MODULES = path.join(PROJECT, "node_modules");

const root = mkdtempSync(path.join(tmpdir(), "new-action-"));
afterAll(() => rmSync(root, { recursive: true }));

const write = (file: string, content: string) => {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), content);
};
const read = (file: string) => readFileSync(path.join(root, file), "utf8");

/** What a new action builds on, by its types alone. */
const GIVEN = {
  "src/client/createClient.ts": `import type { ActionContext, Connection } from "@prismatic-io/spectral";
import type { AxiosInstance } from "axios";

export declare const createClient: (
  connection: Connection,
  context: ActionContext,
  options: { permission: string },
) => AxiosInstance;
`,
  "src/client/path.ts": `export declare const path: (parts: TemplateStringsArray, ...values: string[]) => string;
`,
  "src/inputs/common.ts": `import { input } from "@prismatic-io/spectral";

export const connection = input({ label: "Connection", type: "connection", required: true });
`,
  "tools/intercom/server/route.ts": `export type Routes = Record<string, (call: object) => object | undefined>;
`,
  "test/support/intercom.ts": `export interface Fixture {
  run(key: string, inputs: Record<string, unknown>): Promise<object>;
  intercom: { traffic: { method: string; url: string }[] };
  lastRequest(): { json: unknown };
}
export declare const useIntercom: () => Fixture;
`,
};

beforeAll(() => {
  symlinkSync(MODULES, path.join(root, "node_modules"), "junction");
  for (const file of ["biome.json", "tsconfig.json", "test/support/requests.ts"]) {
    write(file, readFileSync(path.join(PROJECT, file), "utf8"));
  }
  execFileSync("git", ["init", "--quiet"], { cwd: root });
  for (const [file, content] of Object.entries(GIVEN)) write(file, content);
});

const run = (script: string, ...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(MODULES, script), ...args],
    { cwd: root, encoding: "utf8" },
  );
  return { status, stdout, stderr };
};

const newAction = (...args: string[]) =>
  run("tsx/dist/cli.mjs", path.join(PROJECT, "tools/newAction/main.ts"), ...args);

const listed = (...files: string[]) => ({
  status: 0,
  stderr: "",
  stdout: `Every TODO of these files is to be filled in:\n${files.map((file) => `${file}\n`).join("")}`,
});

describe("npm run new:action", () => {
  it("writes an action, its route and its test, and adds to them, with good types and style", () => {
    const [test, route] = ["test/actions/articles.test.ts", "tools/intercom/routes/articles.ts"];
    expect(newAction("articles", "getArticle", "GET", "/articles/{article_id}")).toEqual(
      listed("src/actions/articles/getArticle.ts", test, route),
    );
    expect(newAction("articles", "tagArticle", "POST /articles/:id/tags")).toEqual(
      listed("src/actions/articles/tagArticle.ts", test, route),
    );
    expect(newAction("articles", "listArticles", "GET", "/articles")).toEqual(
      listed("src/actions/articles/listArticles.ts", test, route),
    );
    const action = read("src/actions/articles/getArticle.ts");
    expect(action).toContain("export const getArticle = action({");
    expect(action).toContain('label: "Get Article"');
    expect(action).toContain('label: "Article ID"');
    expect(action).toContain("client.get<object>(path`/articles/$" + "{articleId}`)");
    expect(read(route).match(/"[A-Z]+ \/.*"/g)).toEqual([
      '"GET /articles/:articleId"',
      '"POST /articles/:id/tags"',
      '"GET /articles"',
    ]);
    expect(read(test).replace(/\s+/g, " ")).toContain(
      'itSends(local, [ ["getArticle", { articleId: "TODO" }, "GET /articles/TODO", undefined], ' +
        '["tagArticle", { id: "TODO" }, "POST /articles/TODO/tags", { TODO: true }], ' +
        '["listArticles", {}, "GET /articles", undefined], ]);',
    );
    expect(run("typescript-7/bin/tsc", "--noEmit")).toEqual({ status: 0, stdout: "", stderr: "" });
    expect(run("@biomejs/biome/bin/biome", "check", "--error-on-warnings", ".")).toMatchObject({
      status: 0,
    });
  }, 60_000);

  it("leaves a route alone that is there, and adds a table to a test without one", () => {
    write(
      "tools/intercom/routes/ofTags.ts",
      'import type { Routes } from "../server/route";\n\nexport const tagRoutes: Routes = { "GET /tags/:id": () => ({}) };\n',
    );
    write(
      "test/actions/tags.test.ts",
      'import { useIntercom } from "../support/intercom";\n\nconst local = useIntercom();\n\nit("is here", () => local.requests());\n',
    );
    expect(newAction("tags", "getTag", "GET", "/tags/{tag_id}")).toEqual(
      listed("src/actions/tags/getTag.ts", "test/actions/tags.test.ts"),
    );
    const test = read("test/actions/tags.test.ts");
    expect(test).toContain('import { itSends } from "../support/requests";');
    expect(test.replace(/\s+/g, " ")).toMatch(
      /it\("is here".* itSends\(local, \[ ?\["getTag", \{ tagId: "TODO" \}, "GET \/tags\/TODO", undefined\],? ?\]\);/,
    );
  }, 60_000);

  it("adds to the file of the resource's name where the routes have a folder", () => {
    const route = "tools/intercom/routes/teams/teams.ts";
    write(
      route,
      'import type { Routes } from "../../server/route";\n\nexport const teamRoutes: Routes = {\n  "GET /teams": () => ({}),\n};\n',
    );
    writeAction(root, readRequest(["teams", "getTeam", "GET", "/teams/{id}"]));
    expect(read(route).match(/"[A-Z]+ \/.*"/g)).toEqual(['"GET /teams"', '"GET /teams/:id"']);
    expect(existsSync(path.join(root, "tools/intercom/routes/teams.ts"))).toBe(false);
  });

  it.each([
    [["notes", "getNote", "FETCH", "/notes"], /^"FETCH" is none of the methods GET, POST, /],
    [["notes", "getNote", "GET", "notes"], /^The path "notes" does not begin with "\/"\./],
    [["notes", "getNote", "GET", "/notes?all"], /^The path "\/notes\?all" is not made of names /],
    [["notes", "GetNote", "GET", "/notes"], /^"GetNote" is no key in camelCase\./],
    [["../notes", "getNote", "GET", "/notes"], /^"\.\.\/notes" is no resource in camelCase\./],
    [["notes", "getNote"], /^npm run new:action -- RESOURCE KEY METHOD \/path\/\{id\} is how /],
    [["other", "getTaken", "GET", "/notes"], /^There is an action getTaken in src/],
  ])("refuses %j in one sentence and writes nothing", (args, sentence) => {
    write("src/actions/taken/getTaken.ts", "");
    expect(() => writeAction(root, readRequest(args))).toThrow(sentence);
    expect(existsSync(path.join(root, "src/actions/notes"))).toBe(false);
    expect(existsSync(path.join(root, "src/actions/other"))).toBe(false);
  });

  it("ends with the sentence and a status of its own", () => {
    expect(newAction("notes", "getNote", "GET", "notes")).toEqual({
      status: 1,
      stdout: "",
      stderr: 'The path "notes" does not begin with "/".\n',
    });
  });
});

it("no action is left as it was begun", () => {
  const files = ["src", "tools/intercom", "test/actions"]
    .map((folder) => path.join(PROJECT, folder))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" })
        .filter((file) => file.endsWith(".ts"))
        .map((file) => path.join(folder, file)),
    );
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter((file) => readFileSync(file, "utf8").includes("TODO"))).toEqual([]);
});
