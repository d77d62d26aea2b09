import axios from "axios";
import camelCase from "lodash/camelCase";
import get from "lodash/get";
import isEmpty from "lodash/isEmpty";
import isUndefined from "lodash/isUndefined";
import mapValues from "lodash/mapValues";
import omitBy from "lodash/omitBy";
import type { Inputs, Step, Value } from "../../../tools/definition/definition";
import { type ConnectionValue, component, runAction } from "../../../tools/platform/runner";
import { readDefinition } from "../definition";
import type { ConfigVars } from "./deployment";

/** What steps refer to: the results of earlier ones, and of a loop its item. */
type Results = Record<string, { results?: unknown; currentItem?: unknown }>;
type CodeStep = (context: object, results: Results) => Promise<{ data: unknown }>;

interface FlowState {
  instanceState: Record<string, unknown>;
}

const rowsOf = (given: Value | undefined): Value[] =>
  Array.isArray(given?.value) ? given.value : [];

/** One run of a flow, and what its steps left so far. */
class Run {
  private readonly results: Results = {};
  private readonly execution = { executionState: {} };

  constructor(
    private readonly configVars: ConfigVars,
    private readonly flow: FlowState,
  ) {}

  private read = (given: Value): unknown => {
    const { type, value } = given;
    if (type === "configVar") return this.configVars[String(value)];
    if (type === "reference") return get(this.results, String(value));
    if (type === "complex") return rowsOf(given).map(this.read);
    if (type !== "template") return value;
    return String(value).replaceAll(/\{\{#(.+?)\}\}/g, (_all, key) => String(this.configVars[key]));
  };

  private readAll = (inputs: Inputs) => omitBy(mapValues(inputs, this.read), isUndefined);

  private async request(key: string, { queryParams, ...inputs }: Inputs): Promise<unknown> {
    const { url, data } = this.readAll(inputs);
    const { fields } = this.configVars["Backend Connection"] as ConnectionValue;
    const answer = await axios.request({
      method: key.replace("http", ""),
      url: String(url),
      params: Object.fromEntries(rowsOf(queryParams).map((row) => [row.name, this.read(row)])),
      data,
      headers: { authorization: `Bearer ${fields.apiKey}` },
    });
    return answer.data;
  }

  private async code(source: unknown): Promise<unknown> {
    const module: { exports?: CodeStep } = {};
    new Function("module", String(source))(module);
    if (!module.exports) throw new Error("A code step exports nothing.");
    return (await module.exports({ configVars: this.configVars }, this.results)).data;
  }

  private isMet({ value }: Value): boolean {
    const [, [operator, compared]] = value as [string, [string, Value]];
    if (operator !== "isNotEmpty") throw new Error(`Nobody models the condition "${operator}".`);
    return !isEmpty(this.read(compared));
  }

  private branch({ inputs, branches = [] }: Step): Promise<unknown> {
    const met = rowsOf(inputs?.conditions).find((condition) => this.isMet(condition));
    const chosen = branches.find(({ name }) => name === (met?.name ?? "Else"));
    return this.steps(chosen?.steps ?? []);
  }

  private async loop({ name, inputs, steps = [] }: Step): Promise<unknown[]> {
    const items = inputs?.items && this.read(inputs.items);
    const returned: unknown[] = [];
    for (const currentItem of Array.isArray(items) ? items : []) {
      this.results[camelCase(name)] = { currentItem };
      returned.push(await this.steps(steps));
    }
    return returned;
  }

  private async step(step: Step): Promise<unknown> {
    const { action, inputs = {} } = step;
    switch (action.component.key) {
      case component.key: {
        const { flow, execution } = this;
        return (await runAction(action.key, this.readAll(inputs), { flow, execution })).data;
      }
      case "code":
        return this.code(inputs.code?.value);
      case "http":
        return this.request(action.key, inputs);
      case "branch":
        return this.branch(step);
      case "loop":
        return this.loop(step);
      default:
        throw new Error(`Nobody models the component "${action.component.key}".`);
    }
  }

  /** @returns what the last step returned */
  async steps(steps: Step[], payload?: object): Promise<unknown> {
    let last: unknown = null;
    for (const step of steps) {
      last = step.isTrigger ? payload : await this.step(step);
      this.results[camelCase(step.name)] = { results: last };
    }
    return last;
  }
}

/**
 * Runs a flow of a low-code definition, once, in a model of the platform's components for code,
 * requests, branches on what is not empty, and loops.
 * @param data the body that arrives at its URL, or what its trigger passes on
 * @param flow what the flow remembers between two runs
 * @returns what the last step that ran returned
 */
export const runLowCode = (
  yaml: string,
  flowName: string,
  configVars: ConfigVars,
  data: object,
  flow: FlowState = { instanceState: {} },
): Promise<unknown> => {
  const steps = readDefinition(yaml).flows.find(({ name }) => name === flowName)?.steps;
  if (!steps) throw new Error(`There is no flow "${flowName}".`);
  return new Run(configVars, flow).steps(steps, { body: { data } });
};
