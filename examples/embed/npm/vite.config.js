import { defineConfig } from "vite";

// Addresses beside the page, wherever it is put; and no file as a data: address, which a strict policy would not fetch.
export default defineConfig({ base: "./", build: { assetsInlineLimit: 0 } });
