export { getMacro } from "./getMacro";
export { listMacros } from "./listMacros";
