import "../cli/built";
import { runMigrate } from "./command";

runMigrate(process.argv.slice(2)).then((status) => {
  process.exitCode = status;
});
