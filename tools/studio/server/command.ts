import { parseArgs } from "node:util";

export interface StudioCommand {
  isStatic: boolean;
  /** File of the static page. */
  out?: string;
  port?: number;
}

/** Reads the command line. */
export const readStudioCommand = (args: string[]): StudioCommand => {
  const { values } = parseArgs({
    args,
    options: {
      static: { type: "boolean", default: false },
      out: { type: "string" },
      port: { type: "string" },
    },
  });
  const port = values.port === undefined ? undefined : Number(values.port);
  if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port < 65_536)) {
    throw new Error("--port needs the number of a port.");
  }
  return { isStatic: values.static, out: values.out, port };
};
