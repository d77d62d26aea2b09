import { existsSync } from "node:fs";

/** @throws Error in one sentence when there is no browser: tests of it are never skipped */
export const chromiumPath = (): string => {
  const file = process.env.CHROMIUM ?? "/usr/bin/chromium";
  if (existsSync(file)) return file;
  throw new Error(
    `The browser tests need Chromium, and there is none at ${file}: install it with "apt-get install -y chromium", or name another one in CHROMIUM.`,
  );
};

export const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
