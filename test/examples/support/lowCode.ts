import axios from "axios";
import camelCase from "lodash/camelCase";
import get from "lodash/get";
import isEmpty from "lodash/isEmpty";
import isUndefined from "lodash/isUndefined";
import mapValues from "lodash/mapValues";
import omitBy from "lodash/omitBy";
import { parse } from "yaml";
import type { Definition, Flow, Inputs, Step, Value } from "../../../tools/definition/definition";
import { type ConnectionValue, component, runAction } from "../../../tools/platform/runner";
import type { ConfigVars } from "./deployment";

/** What steps refer to: the results of earlier ones, and of a loop its item. */
type Results = Record<string, { results?: unknown; currentItem?: unknown }>;
type CodeStep = (context: object, results: Results) => Promise<{ data: unknown }>;

const rowsOf = ({ value }: Value): Value[] => (Array.isArray(value) ? value : []);

const runCode = (source: unknown, configVars: ConfigVars, results: Results) => {
  const module: { exports?: CodeStep } = {};
  new Function("module", String(source))(module);
  if (!module.exports) throw new Error("A code step exports nothing.");
  return module.exports({ configVars }, results);
};

const runFlow = async (flow: Flow, data: object, configVars: ConfigVars): Promise<void> => {
  const results: Results = {};

  const resolve = (given: Value): unknown => {
    const { type, value } = given;
    if (type === "configVar") return configVars[String(value)];
    if (type === "reference") return get(results, String(value));
    if (type === "complex") return rowsOf(given).map(resolve);
    if (type !== "template") return value;
    return String(value).replace(/\{\{#(.+?)\}\}/g, (_match, key) => String(configVars[key]));
  };

  const sendRequest = async (key: string, { url, data: body, queryParams }: Inputs) => {
    const { fields } = configVars["Backend Connection"] as ConnectionValue;
    const rows = queryParams ? rowsOf(queryParams) : [];
    const answer = await axios.request({
      method: key.replace("http", ""),
      url: url && String(resolve(url)),
      params: Object.fromEntries(rows.map((row) => [row.name, resolve(row)])),
      data: body && resolve(body),
      headers: { authorization: `Bearer ${fields.apiKey}` },
    });
    return answer.data;
  };

  /** The first branch whose one condition holds: something is not empty. */
  const branchOf = ({ inputs = {}, branches = [] }: Step) => {
    const conditions = inputs.conditions ? rowsOf(inputs.conditions) : [];
    const met = conditions.find(({ value }) => !isEmpty(resolve(get(value, [1, 1]))));
    return branches.find(({ name }) => name === (met?.name ?? "Else"));
  };

  const runStep = async (step: Step): Promise<unknown> => {
    const { action, inputs = {} } = step;
    switch (action.component.key) {
      case component.key:
        return (await runAction(action.key, omitBy(mapValues(inputs, resolve), isUndefined))).data;
      case "code":
        return (await runCode(inputs.code?.value, configVars, results)).data;
      case "http":
        return sendRequest(action.key, inputs);
      case "branch":
        return runSteps(branchOf(step)?.steps ?? []);
      case "loop": {
        const returned: unknown[] = [];
        const items = inputs.items && resolve(inputs.items);
        for (const currentItem of Array.isArray(items) ? items : []) {
          results[camelCase(step.name)] = { currentItem };
          returned.push(await runSteps(step.steps ?? []));
        }
        return returned;
      }
      default:
        throw new Error(`The component "${action.component.key}" is not known.`);
    }
  };

  const runSteps = async (all: Step[]): Promise<unknown> => {
    let last: unknown;
    for (const step of all) {
      last = step.isTrigger ? { body: { data } } : await runStep(step);
      results[camelCase(step.name)] = { results: last };
    }
    return last;
  };

  await runSteps(flow.steps);
};

/**
 * Runs a flow of a low-code definition, once, on a model of the platform's components for code,
 * requests, branches on what is not empty, and loops.
 * @param data the body that arrives at its URL, or what its trigger passes on
 */
export const runLowCode = async (
  definition: string,
  flowName: string,
  data: object,
  configVars: ConfigVars,
): Promise<void> => {
  const { flows }: Definition = parse(definition);
  const flow = flows.find(({ name }) => name === flowName);
  if (!flow) throw new Error(`There is no flow "${flowName}".`);
  await runFlow(flow, data, configVars);
};
