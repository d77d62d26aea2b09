import type { Inputs, Value } from "../definition/definition";
import { jsonResponse, listen } from "../platform/http";
import {
  accessTokenConnection,
  component,
  type PublishedInput,
  runAction,
} from "../platform/runner";
import { messageOf } from "./errors";

/** What the value of an input is in a run, as far as a definition says it: else the input's example. */
const filledIn = ({ type, value }: Value, { example, collection }: PublishedInput): unknown => {
  if (type === "value") return value;
  if (type !== "complex" || !Array.isArray(value)) return example ?? "";
  return value.map((row: Value) => {
    const text = row.type === "value" ? row.value : "text";
    const name = typeof row.name === "object" ? row.name.value : row.name;
    return collection === "keyvaluelist" ? { key: name, value: text } : text;
  });
};

/**
 * Runs an action on a server that answers nothing, to hear what it says of its inputs.
 * @returns its error, when it comes before any request; undefined when a request is sent
 */
export const inputError = async (key: string, inputs: Inputs): Promise<string | undefined> => {
  let isSent = false;
  const server = await listen(async () => {
    isSent = true;
    return jsonResponse(400, {});
  });
  const { origin } = new URL(server.url);
  const connection = accessTokenConnection({ url: origin, token: "trial" });
  const known = component.actions[key]?.inputs.filter(({ type }) => type !== "connection") ?? [];
  const values = known.flatMap((input): [string, unknown][] => {
    const given = inputs[input.key];
    return given ? [[input.key, filledIn(given, input)]] : [];
  });
  try {
    await runAction(key, { connection, ...Object.fromEntries(values) });
    return undefined;
  } catch (error) {
    return isSent ? undefined : messageOf(error).replaceAll(origin, "https://api.intercom.io");
  } finally {
    await server.stop();
  }
};
