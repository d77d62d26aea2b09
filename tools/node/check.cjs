// Run first by the npm scripts. Old syntax only, since an old Node has to read it.
var needed = require("../../package.json").engines.node.match(/\d+/)[0];
var actual = process.versions.node;

if (parseInt(actual, 10) < Number(needed)) {
  console.error("This project needs Node %s or newer; this is %s.", needed, actual);
  process.exit(1);
}
