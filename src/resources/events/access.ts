import type { Access } from "../../client/access";
import { contactAdvice } from "../contacts/conflicts";

export const readEvents: Access = { permission: "Read events", advice: contactAdvice };
export const writeEvents: Access = { permission: "Write events", advice: contactAdvice };
