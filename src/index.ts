import { component } from "@prismatic-io/spectral";
import mapValues from "lodash/mapValues";
import { actions } from "./actions";
import { connections } from "./connections";
import { dataSources } from "./dataSources";
import { namingFailures, toError } from "./errors";
import { triggers } from "./triggers";

export default component({
  key: "intercom",
  public: false,
  display: {
    label: "Intercom",
    description: "Manage contacts, companies, conversations, tickets and messages in Intercom",
    iconPath: "icon.png",
    category: "Application Connectors",
  },
  connections,
  actions: mapValues(actions, (each) => namingFailures(each)),
  triggers: mapValues(triggers, (each) => namingFailures(each)),
  dataSources,
  hooks: { error: toError },
});
