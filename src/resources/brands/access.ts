import type { Access } from "../../client/access";
import { unknownId } from "../common/notFound";

/** The reference of 2.17 names the scope, read_brands. */
export const readBrands: Access = {
  permission: "Read brands",
  advice: [unknownId(/^\/brands\/[^/]+$/, "brand", "List Brands and Select Brand have the IDs")],
};
