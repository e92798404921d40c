import { fileURLToPath } from "node:url";

export default {
  mode: "production",
  entry: "./main.js",
  experiments: { outputModule: true },
  output: { path: fileURLToPath(new URL("./webpack", import.meta.url)), filename: "main.js", module: true, clean: true },
  performance: { hints: false },
};
