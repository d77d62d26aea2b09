import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { viteSingleFile } from "vite-plugin-singlefile";

const isStatic = process.env.STUDIO_KIND === "static";

export default defineConfig({
  root: "page",
  base: "/",
  // The static page is one file, which may lie anywhere.
  plugins: isStatic ? [react(), viteSingleFile()] : [react()],
  define: { "import.meta.env.IS_STATIC": JSON.stringify(isStatic) },
  build: {
    outDir: process.env.STUDIO_OUT ?? "../../../.build/studio",
    emptyOutDir: true,
    target: "es2022",
    chunkSizeWarningLimit: 2000,
    reportCompressedSize: false,
  },
});
