import type { Access } from "../../client/access";
import { unknownId } from "../common/notFound";

/** The reference of 2.17 names the scope, read_emails. */
export const readEmails: Access = {
  permission: "Read emails",
  advice: [unknownId(/^\/emails\/[^/]+$/, "email setting", "Select Email Setting lists them")],
};
