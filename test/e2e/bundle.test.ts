import { copyFileSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { useIntercom } from "../support/intercom";
import { accessTokenConnection, DIST, loadComponent } from "../support/platform";

const local = useIntercom();

it("holds the bundle, the icon and the licences, and nothing else", () => {
  expect(readdirSync(DIST).sort()).toEqual([
    "LICENSE",
    "THIRD-PARTY-LICENSES.txt",
    "icon.png",
    "index.js",
  ]);
});

describe("the bundle in a folder without node_modules", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "intercom-bundle-"));
  copyFileSync(path.join(DIST, "index.js"), path.join(folder, "index.js"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const from = loadComponent(path.join(folder, "index.js"));

  it("is a component of its own", () => {
    expect(from.key).toBe("intercom");
    expect(from).not.toBe(loadComponent());
  });

  it("runs an action", async () => {
    const me = await local.run("identifyAdmin", {}, { from });
    expect(me).toMatchObject({ type: "admin", app: { region: "US" } });
  });

  it("runs a data source", async () => {
    const connection = accessTokenConnection(local.intercom);
    const source = from.dataSources.selectTag;
    const { result } = (await source?.perform({ logger: console }, { connection })) ?? {};
    expect(result).toContainEqual({ key: "17513", label: "independent" });
  });

  it("throws the platform's connection error", async () => {
    const connection = accessTokenConnection({ ...local.intercom, token: "unknown" });
    const error = await local.fail("identifyAdmin", { connection }, { from });
    expect(error).toMatchObject({ name: "ConnectionError", isSpectralError: true });
    expect(error.connection).toMatchObject({ key: connection.key, configVarKey: "Intercom" });
  });

  it("converts errors in its hook", async () => {
    const error = await local.fail("getTicket", { id: "404" }, { from });
    expect(error).toMatchObject({ name: "IntercomError", code: "ticket_not_found", status: 404 });
    expect(error.message).toMatch(/^Intercom refused Get Ticket: ticket_not_found, /);
  });
});
