import { component } from "@prismatic-io/spectral";
import { actions } from "./actions";
import { namingFailures, toError } from "./client/errors";
import { withDryRun } from "./component/examplePerform";
import { lazily } from "./component/lazy";
import { withOutputSchema } from "./component/outputSchema";
import { connections } from "./connections";
import { dataSources } from "./dataSources";
import { triggers } from "./triggers";

const intercom = {
  key: "intercom",
  public: false,
  display: {
    label: "Intercom",
    description: "Manage contacts, companies, conversations, tickets and messages in Intercom",
    iconPath: "icon.png",
    category: "Application Connectors",
  },
  hooks: { error: toError },
} as const;

const only = <Item>(items: Record<string, Item>): Item => {
  const [item] = Object.values(items);
  if (item === undefined) throw new Error("Nothing was converted.");
  return item;
};

export default {
  ...component({ ...intercom, connections }),
  actions: lazily(actions, (action, key) => {
    const named = namingFailures(withDryRun(action));
    return withOutputSchema(only(component({ ...intercom, actions: { [key]: named } }).actions));
  }),
  triggers: lazily(triggers, (trigger, key) =>
    only(component({ ...intercom, triggers: { [key]: namingFailures(trigger) } }).triggers),
  ),
  dataSources: lazily(dataSources, (dataSource, key) =>
    only(component({ ...intercom, dataSources: { [key]: dataSource } }).dataSources),
  ),
};
