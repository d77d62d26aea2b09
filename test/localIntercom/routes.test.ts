import { readdirSync } from "node:fs";
import path from "node:path";
import { type FileRoutes, joinRoutes, routes } from "../../tools/intercom/routes";

const ROOT = path.resolve(__dirname, "../..");

const handle = () => ({});

describe("routes", () => {
  it("are named by a method and a path", () => {
    expect(Object.keys(routes).length).toBeGreaterThan(100);
    for (const operation of Object.keys(routes)) {
      expect(operation).toMatch(/^(GET|POST|PUT|PATCH|DELETE) (\/(\w+|:\w+))+$/);
    }
  });

  it("need a permission, unless every token may call them", () => {
    const open = Object.entries(routes)
      .filter(([, route]) => typeof route === "function" || !route.permission)
      .map(([operation]) => operation);
    // Which permission the second needs is documented nowhere.
    expect(open).toEqual(["GET /me", "GET /export/workflows/:id"]);
  });

  it("stand under the name of a resource that has actions", () => {
    const actions = readdirSync(path.join(ROOT, "src/actions"));
    const resources = readdirSync(path.join(ROOT, "tools/intercom/routes")).map((file) =>
      path.basename(file, ".ts"),
    );
    const others = resources.filter((resource) => !actions.includes(resource));
    expect(others).toEqual(["common", "index"]);
  });

  it("are refused when two files have the same operation", () => {
    const parts: FileRoutes[] = [
      { file: "tags.ts", routes: { "GET /tags/:id": handle } },
      { file: "labels.ts", routes: { "GET /labels": handle, "GET /tags/:tag_id": handle } },
    ];
    expect(() => joinRoutes(parts)).toThrow(
      'The operation "GET /tags/:tag_id" of labels.ts is already in tags.ts.',
    );
  });
});
