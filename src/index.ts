import { component } from "@prismatic-io/spectral";
import { actions } from "./actions";
import { toReadableError } from "./client/errors";
import { withErrorLabel } from "./component/errorLabels";
import { withExamplePerform } from "./component/examplePerform";
import { lazy } from "./component/lazy";
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
  hooks: { error: toReadableError },
} as const;

const only = <Item>(items: Record<string, Item>): Item => {
  const [item] = Object.values(items);
  if (item === undefined) throw new Error("Nothing was converted.");
  return item;
};

export default {
  ...component({ ...intercom, connections }),
  actions: lazy(actions, (action, key) => {
    const named = withErrorLabel(withExamplePerform(action));
    return withOutputSchema(only(component({ ...intercom, actions: { [key]: named } }).actions));
  }),
  triggers: lazy(triggers, (trigger, key) =>
    only(component({ ...intercom, triggers: { [key]: withErrorLabel(trigger) } }).triggers),
  ),
  dataSources: lazy(dataSources, (dataSource, key) =>
    only(component({ ...intercom, dataSources: { [key]: dataSource } }).dataSources),
  ),
};
