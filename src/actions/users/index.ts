export { createOrUpdateUser } from "./createOrUpdateUser";
export { updateUser } from "./updateUser";
