import type { Access } from "../../client/access";
import { advice } from "../shared/advice";

export const readTickets: Access = { permission: "Read tickets", advice };
export const writeTickets: Access = { permission: "Write tickets", advice };
