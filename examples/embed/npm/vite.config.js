import { defineConfig } from "vite";

// The development server leaves the package as it is, so that its files are found. Addresses beside the page, wherever it is put; and no file as a data: address, which a strict policy would not fetch.
export default defineConfig({ base: "./", build: { assetsInlineLimit: 0 }, optimizeDeps: { exclude: ["claims-table"] } });
