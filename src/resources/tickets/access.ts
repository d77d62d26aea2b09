import type { Access } from "../../client/access";
import { advice } from "../common/advice";

export const readTickets: Access = { permission: "Read tickets", advice };
export const writeTickets: Access = { permission: "Write tickets", advice };
