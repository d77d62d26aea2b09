import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";

const ROOT = path.resolve(__dirname, "../..");

// Imported for its effect, before anything that loads the bundle.
if (!existsSync(path.join(ROOT, "dist/index.js"))) {
  process.stderr.write("Building the component first.\n");
  // What webpack prints must not mix with a result on stdout.
  execFileSync(process.execPath, [require.resolve("webpack/bin/webpack.js")], {
    cwd: ROOT,
    stdio: ["ignore", process.stderr, process.stderr],
  });
}
