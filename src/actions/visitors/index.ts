export { convertVisitor } from "./convertVisitor";
export { getVisitor } from "./getVisitor";
export { updateVisitor } from "./updateVisitor";
