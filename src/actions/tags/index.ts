export { addTagByEmail } from "./addTagByEmail";
export { addTagById } from "./addTagById";
export { addTagByUserId } from "./addTagByUserId";
export { createTag } from "./createTag";
export { deleteTag } from "./deleteTag";
export { listTags } from "./listTags";
export { updateTag } from "./updateTag";
