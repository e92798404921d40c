//! Makes the pictures of the README and of `docs/` anew: the examples in a browser, as small files.

use crate::args::{Args, unknown};
use crate::engine::Engine;
use crate::process::{Result, at, cargo, program, root, run, target};
use crate::{browsers, dist, tools};
use std::fs;
use std::path::Path;

/// What a reader of a page downloads for each picture, in bytes; above it, it shows too much.
const LIMIT: u64 = 200_000;
/// Letters in a few inks on one paper need no more colours.
const COLOURS: &str = "64";
/// Dots to an inch of paper: a page is then about as wide as the other pictures.
const DOTS: &str = "110";

/// `cargo xtask pictures`: in Chromium, since the README shows one browser.
pub fn pictures(mut given: Args) -> Result {
    let mut told = Vec::new();
    while let Some(option) = given.next() {
        match option.as_str() {
            "--only" => told.extend([option, given.value("--only")?]),
            other => return Err(unknown(other)),
        }
    }
    tools::for_embed()?;
    browsers::chromium()?;
    browsers::paper()?;
    let has_colours = browsers::colours();
    dist::dist()?;

    // Large files stay in the target folder.
    let raw = target()?.join("pictures");
    if raw.exists() {
        fs::remove_dir_all(&raw).map_err(at(&raw))?;
    }
    fs::create_dir_all(&raw).map_err(at(&raw))?;
    let running = Engine::Chromium.start()?;
    let mut command = cargo();
    command.args(["test", "--quiet", "--features", "e2e", "--test", "pictures", "--", "--to"]).arg(&raw).args(told);
    command.env("CLAIMS_TABLE_DIST", root().join("dist"));
    run(running.describe_to(&mut command))?;

    let mut files: Vec<_> = fs::read_dir(&raw).map_err(at(&raw))?.flatten().map(|entry| entry.path()).collect();
    files.sort();
    for file in &files {
        if file.extension().is_some_and(|ending| ending == "pdf") {
            first_page(file)?;
        }
        keep(&file.with_extension("png"), has_colours.is_ok())?;
    }
    if let Err(missing) = has_colours {
        eprintln!("the pictures are as the browser wrote them, several times larger than they need be: {missing}");
    }
    Ok(())
}

/// The first page of a PDF as a picture beside it.
fn first_page(pdf: &Path) -> Result {
    let mut command = program("pdftoppm");
    run(command.args(["-png", "-singlefile", "-r", DOTS]).arg(pdf).arg(pdf.with_extension("")))
}

/// Puts a picture into `docs/pictures`, with fewer colours where there is a program for that.
fn keep(picture: &Path, has_colours: bool) -> Result {
    let kept = root().join("docs").join("pictures").join(picture.file_name().unwrap_or_default());
    if has_colours {
        // Nothing is dithered: paper stays one colour.
        let mut command = program("pngquant");
        command.args([COLOURS, "--nofs", "--strip", "--speed", "1", "--force", "--output"]);
        run(command.arg(&kept).arg(picture))?;
    } else {
        fs::copy(picture, &kept).map_err(at(&kept))?;
    }
    let size = fs::metadata(&kept).map_err(at(&kept))?.len();
    println!("{} {size} bytes", kept.display());
    if has_colours && size > LIMIT {
        return Err(format!("{}: expected at most {LIMIT} bytes, found {size}: show less of the page", kept.display()));
    }
    Ok(())
}
