import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { catalog } from "./catalog";

const ROOT = path.resolve(__dirname, "../../..");
const STUDIO = path.join(ROOT, "tools/studio");
const PAGE = path.join(ROOT, ".build/studio");
const STATIC = path.join(ROOT, ".build/studio-static");

/** What the page is made of. */
const SOURCES = [
  "page",
  "common",
  "../platform/runTypes.ts",
  "../platform/ownNotification.ts",
  "package-lock.json",
  "vite.config.mts",
];

const changedMs = (file: string): number => {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat?.isDirectory()) return stat?.mtimeMs ?? 0;
  const inside = readdirSync(file).map((name) => changedMs(path.join(file, name)));
  return Math.max(stat.mtimeMs, ...inside);
};

/** Runs a command of the studio's package, which never gets to know the access token. */
const run = (command: string, args: string[], what: string, more: Record<string, string> = {}) => {
  const { INTERCOM_ACCESS_TOKEN: _, ...env } = process.env;
  process.stderr.write(`${what}\n`);
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd: STUDIO,
    encoding: "utf8",
    env: { ...env, ...more },
    shell: process.platform === "win32",
  });
  if (status !== 0) throw new Error(`${command} failed.\n${error?.message ?? stdout + stderr}`);
};

/** Installs the packages of the page, unless those of its lock file are there. */
const install = () => {
  const installed = changedMs(path.join(STUDIO, "node_modules/.package-lock.json"));
  if (installed >= changedMs(path.join(STUDIO, "package-lock.json"))) return;
  run("npm", ["ci", "--no-audit", "--no-fund"], "Installing the packages of the studio's page.");
};

const vite = () => path.join(STUDIO, "node_modules/vite/bin/vite.js");

const build = (folder: string, kind: "served" | "static") => {
  const page = path.join(folder, "index.html");
  const sources = Math.max(...SOURCES.map((name) => changedMs(path.join(STUDIO, name))));
  if (changedMs(page) >= sources) return;
  run(process.execPath, [vite(), "build"], "Building the studio's page.", {
    STUDIO_OUT: folder,
    STUDIO_KIND: kind,
    NODE_ENV: "production",
  });
};

/** Brings the page up to date. @returns its folder */
export const preparePage = (): string => {
  install();
  build(PAGE, "served");
  return PAGE;
};

/** Writes the reference as one page that needs no server. */
export const writeStaticPage = (
  out = path.join(ROOT, ".build/studio-reference.html"),
): { file: string; bytes: number } => {
  install();
  build(STATIC, "static");
  // In a script a "<" could begin its end.
  const data = JSON.stringify(catalog()).replaceAll("<", "\\u003c");
  const page = readFileSync(path.join(STATIC, "index.html"), "utf8");
  const marker = "<!-- catalog -->";
  if (!page.includes(marker)) throw new Error("The static page has no place for the catalog.");
  const script = `<script type="application/json" id="catalog">${data}</script>`;
  const file = path.resolve(out);
  if (!existsSync(path.dirname(file))) mkdirSync(path.dirname(file), { recursive: true });
  const text = page.replace(marker, () => script);
  writeFileSync(file, text);
  return { file, bytes: Buffer.byteLength(text) };
};
