//! Builds the standard library along with the Wasm, so that a panic ends it at once: then nothing in it puts messages of panics together.
//!
//! It takes unstable flags of the stable compiler: see docs/decisions/0013-own-standard-library.md. The native build has none of them.

use crate::process::{output, program};
use crate::tools;
use std::process::Command;

/// What the compiler is told: a panic is an instruction that stops the Wasm, and neither its place nor `{:?}` has words. Small functions
/// are inlined before there is machine code, which is not done for size otherwise; the thresholds were measured, see docs/bytes.md.
const FLAGS: [&str; 7] = [
    "-Zunstable-options",
    "-Cpanic=immediate-abort",
    "-Zlocation-detail=none",
    "-Zfmt-debug=none",
    "-Zinline-mir=yes",
    "-Zinline-mir-threshold=25",
    "-Zinline-mir-hint-threshold=50",
];

/// Whether this compiler knows the flags. It is asked, since they may come and go with any version.
pub fn is_known() -> bool {
    let mut compiler = program("rustc");
    compiler.env("RUSTC_BOOTSTRAP", "1").args(FLAGS).args(["--print", "cfg", "--target", tools::TARGET]);
    output(&mut compiler).is_ok()
}

/// Has `build`, a `cargo build`, make the standard library as well; gives the flags that the compiler needs for it.
pub fn at_once(build: &mut Command) -> [&'static str; 7] {
    build.env("RUSTC_BOOTSTRAP", "1");
    build.args(["-Z", "build-std=std,panic_abort", "-Z", "build-std-features=optimize_for_size"]);
    FLAGS
}
