import camelCase from "lodash/camelCase";
import get from "lodash/get";
import isEmpty from "lodash/isEmpty";
import mapValues from "lodash/mapValues";
import type { Inputs, Step, Value } from "../../../tools/definition/definition";
import { runAction } from "../../../tools/platform/runner";
import { readDefinition } from "../definition";
import type { ConfigVars } from "./deployment";

type Results = Record<string, { results: unknown }>;

/** One run of a flow, and what its steps left so far. */
class Run {
  private readonly results: Results = {};
  private readonly execution = { executionState: {} };

  constructor(
    private readonly configVars: ConfigVars,
    private readonly flow: { instanceState: Record<string, unknown> },
  ) {}

  private read({ type, value }: Value): unknown {
    if (type === "reference") return get(this.results, String(value));
    if (type === "configVar") return this.configVars[String(value)];
    return type === "template"
      ? String(value).replaceAll(/\{\{#(.+?)\}\}/g, (_all, name) => String(this.configVars[name]))
      : value;
  }

  private readAll = (inputs: Inputs = {}) => mapValues(inputs, (each) => this.read(each));

  private async request(method: string, inputs: Inputs): Promise<unknown> {
    const { url, connection, data } = this.readAll(inputs);
    const answer = await fetch(String(url), {
      method,
      headers: {
        authorization: `Bearer ${get(connection, "fields.apiKey")}`,
        "content-type": "application/json",
      },
      body: data === undefined ? undefined : JSON.stringify(data),
    });
    if (!answer.ok) throw new Error(`The backend answered ${answer.status}.`);
    return answer.json();
  }

  private code(inputs: Inputs): unknown {
    const module = {
      exports: async (_context: object, _results: Results): Promise<object> => ({}),
    };
    new Function("module", String(inputs.code?.value))(module);
    return module.exports({ configVars: this.configVars }, this.results);
  }

  private isMet(condition: Value): boolean {
    const [, [operator, value]] = condition.value as [string, [string, Value]];
    if (operator !== "isNotEmpty") throw new Error(`Nobody models the condition "${operator}".`);
    return !isEmpty(this.read(value));
  }

  private branch({ inputs, branches = [] }: Step): Promise<unknown> {
    const conditions = inputs?.conditions?.value as Value[];
    const name = conditions.find((each) => this.isMet(each))?.name ?? "Else";
    return this.steps(branches.find((each) => each.name === name)?.steps ?? []);
  }

  private async step(step: Step): Promise<unknown> {
    const { action, inputs = {} } = step;
    switch (action.component.key) {
      case "code":
        return get(await this.code(inputs), "data");
      case "branch":
        return this.branch(step);
      case "http":
        return this.request(action.key.replace("http", "").toUpperCase(), inputs);
      case "intercom": {
        const { flow, execution } = this;
        return (await runAction(action.key, this.readAll(inputs), { flow, execution })).data;
      }
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
 * Runs a flow of a low-code definition whose trigger passes on what arrives, in a model of the
 * platform that knows the steps code, branch and http besides those of the component.
 * @param flow what the flow remembers between two runs
 * @returns what the last step that ran returned
 */
export const runLowCode = (
  yaml: string,
  flowName: string,
  configVars: ConfigVars,
  data: object,
  flow = { instanceState: {} },
): Promise<unknown> => {
  const steps = readDefinition(yaml).flows.find(({ name }) => name === flowName)?.steps;
  if (!steps) throw new Error(`There is no flow "${flowName}".`);
  return new Run(configVars, flow).steps(steps, { body: { data } });
};
