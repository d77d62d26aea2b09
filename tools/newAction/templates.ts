import type { NewAction } from "./request";

// Whatever somebody has to fill in says TODO, which no test lets pass.

/** The path with its parameters written as given. */
export const pathOf = ({ parts }: NewAction, parameter: (name: string) => string) =>
  parts.map((part) => `/${typeof part === "string" ? part : parameter(part.parameter)}`).join("");

/** The operation as the local Intercom names it. */
export const operationOf = (action: NewAction) =>
  `${action.method} ${pathOf(action, (name) => `:${name}`)}`;

const parametersOf = ({ parts }: NewAction) =>
  parts.flatMap((part) => (typeof part === "string" ? [] : [part.parameter]));

const hasBody = ({ method }: NewAction) => /^P/.test(method);

const titleOf = (key: string) =>
  key.replace(/([A-Z])/g, " $1").replace(/^./, (letter) => letter.toUpperCase());

const DOCUMENTATION =
  "// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/TODO";

/** src/actions/<resource>/<key>.ts */
export const actionFile = (action: NewAction) => {
  const { key, method } = action;
  const inputs = ["connection", ...parametersOf(action)].join(", ");
  const call = method.toLowerCase();
  const body = hasBody(action) ? ", { TODO: true }" : "";
  const declared = parametersOf(action)
    .map(
      (name) => `
      ${name}: input({
        label: "${titleOf(name).replace(/\bId\b/, "ID")}",
        type: "string",
        required: true,
        comments: "TODO",
        clean: (value) => String(value),
      }),`,
    )
    .join("");
  return `import { action${declared && ", input"} } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import { connection } from "../../inputs/common";

${DOCUMENTATION}
export const ${key} = action({
  display: {
    label: "${titleOf(key)}",
    description: "TODO",
  },
  performSafety: "${method === "GET" ? "safe" : "notAllowed"}",
  inputs: {
    connection,${declared}
  },
  perform: async (context, { ${inputs} }) => {
    const client = createClient(connection, context, { permission: "TODO" });
    const { data } = await client.${call}<object>(path\`${pathOf(action, (name) => `\${${name}}`)}\`${body});
    return { data };
  },
  examplePayload: { data: { TODO: true } },
});
`;
};

/** The routes of the resource in the local Intercom, or what it becomes with the operation of the action. */
export const routeFile = (action: NewAction, existing: string | undefined) => {
  const { resource } = action;
  const file =
    existing ??
    `import type { Routes } from "../server/route";\n\nexport const ${resource}Routes: Routes = {\n};\n`;
  const route = `
  ${DOCUMENTATION}
  "${operationOf(action)}": () => {
    throw new Error("TODO");
  },
`;
  const end = /(export const \w+Routes: Routes = \{[\s\S]*?\n)(\};\n)/;
  if (!end.test(file)) throw new Error(`The routes of ${resource} have no place for another one.`);
  return file.replace(end, (_, before, after) => before + route + after);
};

/** test/actions/<resource>.test.ts, or what it becomes with a row for the action. */
export const testFile = (action: NewAction, existing: string | undefined) => {
  const inputs = parametersOf(action).map((name) => `${name}: "TODO"`);
  const request = `${action.method} ${pathOf(action, () => "TODO")}`;
  const row = `["${action.key}", { ${inputs.join(", ")} }, "${request}", ${hasBody(action) ? "{ TODO: true }" : "undefined"}]`;
  const table = /(itSends\([\s\S]*?),?\s*\]\);/;
  if (existing && table.test(existing)) {
    return existing.replace(table, (_, before) => `${before},\n${row},\n]);`);
  }
  const helper = `import { itSends } from "../support/requests";\n`;
  if (existing) return `${helper}${existing}\nitSends(local, [\n${row},\n]);\n`;
  return `import { useIntercom } from "../support/intercom";\n${helper}
const local = useIntercom();

itSends(local, [
${row},
]);
`;
};
