import type { Access } from "../../client/access";

export const writeDataAttributes: Access = { permission: "Write data attributes" };
