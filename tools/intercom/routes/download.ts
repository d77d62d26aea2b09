import { gzipSync } from "node:zlib";
import type { Routes } from "../route";
import { needs } from "../route";

export const downloadRoutes: Routes = {
  "GET /download/content/data/:id": needs("Export content data", ({ params }) =>
    gzipSync(`user_id,delivered_at,content_id\n25,1719200000,${params.id}\n`),
  ),
};
