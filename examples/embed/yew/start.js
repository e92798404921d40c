// What wasm-bindgen made of main.rs; trunk writes such a line itself.
import start from "./yew.js";

start();
