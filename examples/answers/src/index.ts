import { integration } from "@prismatic-io/spectral";
import documentation from "../documentation.md";
import { componentRegistry } from "./componentRegistry";
import { configPages } from "./configPages";
import { flows } from "./flows";

export { componentRegistry } from "./componentRegistry";
export { configPages } from "./configPages";

export default integration({
  name: "Intercom Answers",
  description:
    "Answers an agent's questions about customers, and keeps Fin's knowledge in step with an outside knowledge base.",
  iconPath: "icon.png",
  category: "Customer Support",
  labels: ["intercom", "ai"],
  documentation,
  flows,
  configPages,
  componentRegistry,
});
