import type { Access } from "../../client/access";
import { advice } from "../common/advice";

export const readConversations: Access = { permission: "Read conversations", advice };
export const writeConversations: Access = { permission: "Write conversations", advice };
