import { component } from "@prismatic-io/spectral";
import mapValues from "lodash/mapValues";
import { actions } from "./actions";
import { connections } from "./connections";
import { dataSources } from "./dataSources";
import { withDryRun } from "./dryRun";
import { namingFailures, toError } from "./errors";
import { withOutputSchema } from "./outputSchema";
import { triggers } from "./triggers";

const published = component({
  key: "intercom",
  public: false,
  display: {
    label: "Intercom",
    description: "Manage contacts, companies, conversations, tickets and messages in Intercom",
    iconPath: "icon.png",
    category: "Application Connectors",
  },
  connections,
  actions: mapValues(actions, (each) => namingFailures(withDryRun(each))),
  triggers: mapValues(triggers, (each) => namingFailures(each)),
  dataSources,
  hooks: { error: toError },
});

export default {
  ...published,
  actions: mapValues(published.actions, (each) => withOutputSchema(each)),
};
