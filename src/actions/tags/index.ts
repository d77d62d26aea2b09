export { createTag } from "./createTag";
export { deleteTag } from "./deleteTag";
export { listTags } from "./listTags";
export { updateTag } from "./updateTag";
