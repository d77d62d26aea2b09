export { listChangesSince } from "./listChangesSince";
