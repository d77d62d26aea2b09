import { gzipSync } from "node:zlib";
import { type Routes, route } from "../server/route";

export const rawRequestRoutes: Routes = {
  "GET /download/content/data/:id": route(
    { permission: "Export content data", mediaType: "application/octet-stream" },
    ({ params }) => gzipSync(`user_id,delivered_at,content_id\n25,1719200000,${params.id}\n`),
  ),
};
