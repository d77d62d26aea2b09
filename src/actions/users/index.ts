export { createOrUpdateUser } from "../contacts/createOrUpdateUser";
export { updateUser } from "../contacts/updateUser";
