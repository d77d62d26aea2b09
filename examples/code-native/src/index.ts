import { integration } from "@prismatic-io/spectral";
import { componentRegistry } from "./componentRegistry";
import { configPages } from "./configPages";
import { flows } from "./flows";

export default integration({
  name: "Welcome New Conversations",
  description: "Tags whoever starts a conversation in Intercom and notes it on the contact.",
  flows,
  configPages,
  componentRegistry,
});
