//! Runs everything CI runs, in order and to the end, and closes with one line that counts it.

use crate::args::{Args, unknown};
use crate::engine::{self, Engine};
use crate::process::{Result, cargo, program, root, run, target};
use crate::summary::Summary;
use crate::{browsers, dist, tools, ways};
use std::path::PathBuf;
use std::process::Command;

const STEPS: [&str; 6] = ["fmt", "clippy", "native", "sizes", "browser", "e2e"];
const WASM: [&str; 2] = ["--target", "wasm32-unknown-unknown"];

/// `cargo xtask test`.
pub fn test(mut given: Args) -> Result {
    let mut asked = Vec::new();
    let mut only = Vec::new();
    while let Some(option) = given.next() {
        match option.as_str() {
            "--engine" => asked.push(Engine::named(&given.value("--engine")?)?),
            "--only" => only.push(step_named(&given.value("--only")?)?),
            other => return Err(unknown(other)),
        }
    }
    let wanted = |step| only.is_empty() || only.contains(&step);
    let mut summary = Summary::default();

    let needs = tools::Needs {
        components: wanted("fmt") || wanted("clippy"),
        wasm: wanted("clippy"),
        bindgen: wanted("sizes") || wanted("browser") || wanted("e2e"),
        trunk: wanted("e2e"),
    };
    summary.step("tools", || tools::for_tests(needs));
    let in_browsers = wanted("browser") || wanted("e2e");
    if in_browsers && (asked.is_empty() || asked.contains(&Engine::Chromium)) {
        summary.step("chromium", browsers::chromium);
    }
    // Looked up once chromium had its chance to be installed.
    let (engines, left_out) = engine::chosen(&asked);

    if wanted("fmt") {
        summary.step("fmt", || run(cargo().args(["fmt", "--all", "--check"])));
    }
    if wanted("clippy") {
        let native = ["clippy", "--workspace", "--all-targets", "--features", "cli,e2e", "--", "-D", "warnings"];
        summary.step("clippy native", || run(cargo().args(native)));
        let wasm = ["clippy", "--lib", "--bins", "--tests", "--features", "preview"];
        summary.step("clippy wasm", || run(cargo().args(wasm).args(WASM).args(["--", "-D", "warnings"])));
        let tables = ["clippy", "--lib", "--no-default-features", "--features", "tables"];
        let library = ["clippy", "--lib", "--example", "yew", "--no-default-features", "--features", "library"];
        summary.step("clippy library", || run(cargo().args(library).args(WASM).args(["--", "-D", "warnings"])));
        summary.step("clippy tables", || run(cargo().args(tables).args(WASM).args(["--", "-D", "warnings"])));
    }
    if wanted("native") {
        summary.tests("native", || Ok(cargo_test(&["--workspace", "--features", "cli"])));
    }
    // The built files are also what the end-to-end tests open.
    if wanted("sizes") || wanted("e2e") {
        summary.step("sizes", dist::dist);
    }
    if wanted("browser") {
        for engine in &engines {
            in_browser(&mut summary, *engine);
        }
    }
    if wanted("e2e") {
        end_to_end(&mut summary, &engines);
    }

    let notes = if in_browsers { notes(&engines, &left_out) } else { Vec::new() };
    if summary.print(&notes) { Ok(()) } else { Err(String::new()) }
}

fn step_named(name: &str) -> Result<&'static str> {
    let step = STEPS.into_iter().find(|step| *step == name);
    step.ok_or_else(|| format!("--only: expected {}, found `{name}`", STEPS.join(", ")))
}

fn cargo_test(words: &[&str]) -> Command {
    let mut command = cargo();
    command.args(["test", "--no-fail-fast"]).args(words);
    command
}

/// The tests that wasm-bindgen's own runner takes into a browser.
fn in_browser(summary: &mut Summary, engine: Engine) {
    // The engine must outlive the tests, so it is started outside the closure that describes them.
    let started = engine.start();
    summary.tests(&format!("browser {}", engine.name()), || {
        let mut command = cargo_test(&["--tests"]);
        command.args(WASM);
        started.as_ref().map_err(Clone::clone)?.describe_to(&mut command);
        command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner");
        // A test file that forgets to ask for a browser gets one; the time is for slow machines, in seconds.
        command
            .env("WASM_BINDGEN_USE_BROWSER", "1")
            .env("WASM_BINDGEN_TEST_TIMEOUT", "180")
            .env("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "30");
        Ok(command)
    });
}

/// The tests that open what was built, as a reader's browser would.
fn end_to_end(summary: &mut Summary, engines: &[Engine]) {
    let (mut built, mut checker, mut embedded, mut sheets) =
        (Err(String::new()), Err(String::new()), Err(String::new()), Err(String::new()));
    summary.step("e2e build", || {
        built = build_preview();
        built.as_ref().map(|_| ()).map_err(Clone::clone)
    });
    summary.step("axe", || {
        checker = browsers::axe();
        checker.as_ref().map(|_| ()).map_err(Clone::clone)
    });
    summary.step("stylesheets", || {
        sheets = browsers::sheets();
        sheets.as_ref().map(|_| ()).map_err(Clone::clone)
    });
    summary.step("e2e examples", || {
        embedded = ways::build();
        embedded.as_ref().map(|_| ()).map_err(Clone::clone)
    });
    for engine in engines {
        let started = engine.start();
        summary.tests(&format!("e2e {}", engine.name()), || {
            let preview = built.as_ref().map_err(|_| "the preview was not built".to_owned())?;
            let mut command = cargo_test(&["--features", "e2e,cli", "--test", "e2e"]);
            started.as_ref().map_err(Clone::clone)?.describe_to(&mut command);
            command.env("CLAIMS_TABLE_DIST", root().join("dist"));
            command.env("CLAIMS_TABLE_PREVIEW", preview);
            // Without one of these only the tests that ask for it fail, and say so.
            for (variable, path) in
                [("CLAIMS_TABLE_AXE", &checker), ("CLAIMS_TABLE_EMBED", &embedded), ("CLAIMS_TABLE_SHEETS", &sheets)]
            {
                if let Ok(path) = path {
                    command.env(variable, path);
                }
            }
            Ok(command)
        });
    }
}

fn build_preview() -> Result<PathBuf> {
    let preview = target()?.join("e2e").join("preview");
    let mut trunk = program("trunk");
    trunk.args(["--skip-version-check", "build", "--dist"]).arg(&preview);
    // Some CI systems set NO_COLOR to 1, which trunk's own parser refuses.
    run(trunk.env_remove("NO_COLOR"))?;
    Ok(preview)
}

fn notes(engines: &[Engine], left_out: &[(Engine, String)]) -> Vec<String> {
    let used: Vec<_> = engines.iter().map(|engine| engine.name()).collect();
    let mut notes = vec![format!("engines: {}", used.join(", "))];
    notes.extend(left_out.iter().map(|(engine, why)| format!("{} left out: {why}", engine.name())));
    notes
}
