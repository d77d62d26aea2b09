import type { Access } from "../../client/access";
import { advice } from "../shared/advice";

export const writeDataAttributes: Access = { permission: "Write data attributes", advice };
