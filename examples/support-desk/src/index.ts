import { integration } from "@prismatic-io/spectral";
import documentation from "../documentation.md";
import { componentRegistry } from "./componentRegistry";
import { configPages } from "./configPages";
import { flows } from "./flows";

export { componentRegistry } from "./componentRegistry";
export { configPages } from "./configPages";

export default integration({
  name: "Intercom Support Desk",
  description:
    "Brings Intercom conversations and tickets into a support system, and its replies back.",
  iconPath: "icon.png",
  category: "Customer Support",
  labels: ["intercom", "support"],
  documentation,
  flows,
  configPages,
  componentRegistry,
});
