import type { Access } from "../../client/access";
import { advice } from "../common/advice";

// One permission covers contacts, companies and what belongs to them.
export const readUsersAndCompanies: Access = { permission: "Read users and companies", advice };
export const writeUsersAndCompanies: Access = { permission: "Write users and companies", advice };
