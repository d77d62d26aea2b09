import { parseArgs } from "node:util";
import { readPort } from "../../platform/port";

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
  const port = values.port === undefined ? undefined : readPort(values.port, "--port");
  return { isStatic: values.static, out: values.out, port };
};
