import { stringify } from "yaml";
import type { Part, RequestDetails } from "../common/types";
import type { Values } from "./form/schema";

const shellWord = (text: string): string =>
  /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;

/** A request as a command; the token is that of the environment of whoever runs it. */
export const asCurl = ({ method, url, requestHeaders, requestBody }: RequestDetails): string => {
  const headers = Object.entries(requestHeaders)
    .filter(
      ([name]) =>
        !/^(authorization|host|content-length|connection|accept-encoding|cookie)$/i.test(name),
    )
    .map(([name, value]) => `-H ${shellWord(`${name}: ${value}`)}`);
  return [
    `curl -X ${method} ${shellWord(url)}`,
    '-H "Authorization: Bearer $INTERCOM_ACCESS_TOKEN"',
    ...headers,
    ...(requestBody ? [`--data-raw ${shellWord(requestBody)}`] : []),
  ].join(" \\\n  ");
};

const argument = (value: unknown): string => {
  if (
    Array.isArray(value) &&
    value.every((each) => typeof each === "string" && !each.includes(","))
  ) {
    return value.join(",");
  }
  return typeof value === "string" ? value : JSON.stringify(value);
};

/** The run as a command of this project. */
export const asCommand = ({ key }: Part, inputs: Values): string =>
  [
    `npm run action -- ${key}`,
    ...Object.entries(inputs).map(([name, value]) => shellWord(`${name}=${argument(value)}`)),
  ].join(" ");

const isRow = (value: unknown): value is { key: string; value: unknown } =>
  typeof value === "object" && value !== null && "key" in value;

const yamlValue = (value: unknown): object => {
  if (!Array.isArray(value)) return { type: "value", value: String(value) };
  return {
    type: "complex",
    value: value.map((each) =>
      isRow(each)
        ? {
            name: { type: "value", value: each.key },
            type: "value",
            value: String(each.value ?? ""),
          }
        : typeof each === "string"
          ? { type: "value", value: each }
          : {
              type: "complex",
              value: Object.entries(each ?? {}).map(([name, one]) => ({
                name: { type: "value", value: name },
                type: "value",
                value: String(one),
              })),
            },
    ),
  };
};

/** The part as a step of a low-code integration. */
export const asYaml = (
  { key, label, kind, branches }: Part,
  inputs: Values,
  component: string,
): string =>
  stringify([
    {
      name: label,
      stableKey: key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
      ...(kind === "trigger" && { isTrigger: true }),
      action: { component: { key: component, version: "LATEST", isPublic: false }, key },
      inputs: {
        connection: { type: "configVar", value: "Intercom Connection" },
        ...Object.fromEntries(
          Object.entries(inputs).map(([name, value]) => [name, yamlValue(value)]),
        ),
      },
      ...(branches.length > 0 && { branches: branches.map((name) => ({ name, steps: [] })) }),
    },
  ]);

const indented = (text: string, by: string): string => text.replaceAll("\n", `\n${by}`);

/** The part in a code-native integration. */
export const asTypeScript = ({ key, kind }: Part, inputs: Values, component: string): string => {
  const lines = Object.entries(inputs).map(
    ([name, value]) => `${name}: ${indented(JSON.stringify(value, null, 2), "  ")},`,
  );
  if (kind === "trigger") {
    const values = lines.map(
      (line) => `    ${line.replace(/^(\w+): (.*),$/s, "$1: { value: $2 },")}`,
    );
    return [
      "onTrigger: {",
      `  component: "${component}",`,
      `  key: "${key}",`,
      "  values: {",
      '    connection: { configVar: "Intercom Connection" },',
      ...values,
      "  },",
      "},",
    ].join("\n");
  }
  if (kind === "dataSource") {
    const values = Object.entries(inputs).map(
      ([name, value]) => `      ${name}: { value: ${JSON.stringify(value)} },`,
    );
    return [
      "dataSourceConfigVar({",
      `  stableKey: "${key}",`,
      "  dataSource: {",
      `    component: "${component}",`,
      `    key: "${key}",`,
      "    values: {",
      '      connection: { configVar: "Intercom Connection" },',
      ...values,
      "    },",
      "  },",
      "})",
    ].join("\n");
  }
  return [
    `const result = await components.${component}.${key}({`,
    '  connection: configVars["Intercom Connection"],',
    ...lines.map((line) => `  ${line}`),
    "});",
  ].join("\n");
};
