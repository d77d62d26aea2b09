const path = require("node:path");

const write = (text) => process.stdout.write(`${text}\n`);
const count = (number, noun) => `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;
const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1)} s`;

/**
 * Prints a line for each suite that is done, "34 of 117", and every failure in full at the end,
 * where it is found. The same to a terminal, a file and the log of a build.
 * @implements {import("@jest/reporters").Reporter}
 */
module.exports = class ProgressReporter {
  constructor({ rootDir }) {
    this.rootDir = rootDir;
    this.done = 0;
    this.failures = [];
  }

  onTestResult({ path: file }, { failureMessage, console, perfStats }, { numTotalTestSuites }) {
    this.done += 1;
    const total = String(numTotalTestSuites);
    const name = path.relative(this.rootDir, file).split(path.sep).join("/");
    const place = `${String(this.done).padStart(total.length)} of ${total}`;
    const outcome = failureMessage ? "FAILED " : "";
    const runtime = perfStats.end - perfStats.start;
    write(`${place}  ${outcome}${name}  ${seconds(runtime)}`);
    for (const { message } of console ?? []) write(message.replace(/^/gm, "    "));
    if (failureMessage) this.failures.push(`${name}\n\n${failureMessage}`);
  }

  onRunComplete(_contexts, results) {
    for (const failure of this.failures) write(`\nFAILED ${failure}`);
    if (results.runExecError) write(`\n${results.runExecError.message}`);
    const { numTotalTestSuites, numFailedTestSuites, numTotalTests, numFailedTests } = results;
    const skipped = results.numPendingTests + results.numTodoTests;
    const parts = [
      `${count(numTotalTestSuites, "suite")}, ${numFailedTestSuites} failed`,
      `${count(numTotalTests, "test")}, ${numFailedTests} failed, ${skipped} skipped`,
      seconds(Date.now() - results.startTime),
    ];
    write(`\n${parts.join("; ")}.`);
  }
};
