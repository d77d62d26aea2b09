export { createDataAttribute } from "./createDataAttribute";
export { listDataAttributes } from "./listDataAttributes";
export { updateDataAttribute } from "./updateDataAttribute";
