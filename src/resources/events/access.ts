import type { Access } from "../../client/access";
import { advice } from "../common/advice";

export const readEvents: Access = { permission: "Read events", advice };
export const writeEvents: Access = { permission: "Write events", advice };
