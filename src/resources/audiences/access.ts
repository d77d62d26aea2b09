import type { Access } from "../../client/access";
import { unknownId } from "../common/notFound";

const advice = [unknownId(/^\/audiences\/[^/]+$/, "audience", "Select Audience lists them")];

export const readAudiences: Access = { permission: "Read audiences", advice };
/** No page of Intercom's names the permission; every other one to read has such a twin to write. */
export const writeAudiences: Access = { permission: "Write audiences", advice };
