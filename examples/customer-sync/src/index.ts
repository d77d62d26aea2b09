import { integration } from "@prismatic-io/spectral";
import documentation from "../documentation.md";
import { componentRegistry } from "./componentRegistry";
import { configPages } from "./configPages";
import { flows } from "./flows";

export { componentRegistry } from "./componentRegistry";
export { configPages } from "./configPages";

export default integration({
  name: "Intercom Customer Sync",
  description: "Keeps customers and the contacts of an Intercom workspace in step, both ways.",
  iconPath: "icon.png",
  category: "Customer Support",
  labels: ["intercom", "customers"],
  documentation,
  flows,
  configPages,
  componentRegistry,
});
