import type { Access } from "../../client/access";
import { companyAdvice } from "../companies/advice";
import { contactAdvice } from "./conflicts";

// One permission covers contacts, companies and what belongs to them.
const advice = [...companyAdvice, ...contactAdvice];

export const readUsersAndCompanies: Access = { permission: "Read users and companies", advice };
export const writeUsersAndCompanies: Access = { permission: "Write users and companies", advice };
