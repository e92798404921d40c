import { defineConfig } from "vite";

export default defineConfig({ base: "./", build: { assetsInlineLimit: 0 }, optimizeDeps: { exclude: ["claims-table"] }, esbuild: { jsx: "automatic" } });
