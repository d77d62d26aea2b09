import type { Access } from "../../client/access";
import { advice } from "../common/advice";

export const writeDataAttributes: Access = { permission: "Write data attributes", advice };
