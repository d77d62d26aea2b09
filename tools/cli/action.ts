import "./development";
import "../platform/observing";
import { endWithReader } from "./output";
import { runCommand } from "./runCommand";

endWithReader();
runCommand(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
