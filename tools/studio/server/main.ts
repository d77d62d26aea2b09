import "../../cli/built";
import { readStudioCommand } from "./command";
import { preparePage, writeStaticPage } from "./page";
import { startStudio } from "./studio";

const PREFERRED_PORT = 4470;

const tell = (text: string) => process.stdout.write(`${text}\n`);

const start = async () => {
  const { isStatic, out, port } = readStudioCommand(process.argv.slice(2));
  if (isStatic) {
    const { file, bytes } = writeStaticPage(out);
    tell(`Wrote ${file}: ${Math.round(bytes / 1024)} KB.`);
    return;
  }
  const page = preparePage();
  const { INTERCOM_ACCESS_TOKEN, INTERCOM_REGION, INTERCOM_BASE_URL } = process.env;
  const token = INTERCOM_ACCESS_TOKEN?.trim();
  const real = token ? { token, region: INTERCOM_REGION, baseUrl: INTERCOM_BASE_URL } : undefined;
  const begin = (onPort: number) => startStudio({ page, port: onPort, real });
  const isTaken = (error: NodeJS.ErrnoException) => error.code === "EADDRINUSE";
  // One port as a rule, so that links to parts keep working.
  const studio = await begin(port ?? PREFERRED_PORT).catch((error) => {
    if (port === undefined && isTaken(error)) return begin(0);
    throw error;
  });
  tell(
    real
      ? "WORKING ON THE REAL WORKSPACE of INTERCOM_ACCESS_TOKEN. It asks before each run that writes."
      : "Working on a local Intercom with sample data. INTERCOM_ACCESS_TOKEN chooses a real workspace.",
  );
  tell(`Open ${studio.url}`);
  tell("Ctrl+C ends it.");
  process.once("SIGINT", () => studio.stop().then(() => process.exit(0)));
  process.once("SIGTERM", () => studio.stop().then(() => process.exit(0)));
};

start().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
