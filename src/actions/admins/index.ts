export { identifyAdmin } from "./identifyAdmin";
