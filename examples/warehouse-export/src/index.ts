import { integration } from "@prismatic-io/spectral";
import documentation from "../documentation.md";
import { componentRegistry } from "./componentRegistry";
import { configPages } from "./configPages";
import { endpoint } from "./endpoint";
import { flows } from "./flows";

export { componentRegistry } from "./componentRegistry";
export { configPages } from "./configPages";

export default integration({
  name: "Intercom Warehouse Export",
  description:
    "Sends the records, events and report figures of an Intercom workspace to a warehouse.",
  iconPath: "icon.png",
  category: "Customer Support",
  labels: ["intercom", "warehouse"],
  documentation,
  ...endpoint,
  flows,
  configPages,
  componentRegistry,
});
