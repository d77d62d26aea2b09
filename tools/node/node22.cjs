// Runs its arguments with Node 22, the version that the platform runs components on.
const { spawnSync } = require("node:child_process");

const { NODE22 } = process.env;
const isNode22 = (file) =>
  /^v22\./.test(spawnSync(file, ["--version"], { encoding: "utf8" }).stdout ?? "");

const node22 = (NODE22 ? [NODE22] : [process.execPath, "node22"]).find(isNode22);
if (node22) {
  const { status } = spawnSync(node22, process.argv.slice(2), { stdio: "inherit" });
  process.exitCode = status ?? 1;
} else {
  const reason = NODE22 ? "is not what NODE22 names" : "is missing";
  process.stderr.write(
    `Node 22, which the tests of the bundle need, ${reason}: install it from https://nodejs.org/en/download and set NODE22 to the path of its node binary.\n`,
  );
  process.exitCode = 1;
}
