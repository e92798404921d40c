//! Many files in one call: on every core, told in their order, with a bar on a terminal where it takes long.

use std::collections::HashMap;
use std::fs;
use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use claims_table::claims::Reading;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use rayon::prelude::*;

use crate::Outcome;
use crate::files::{about, complain, print, write_whole};
use crate::inputs::Input;

/// How many files are worked on before what became of them is told.
const ROUND: usize = 64;

/// What is said where there is nothing to work on.
pub const NOTHING_FOUND: &str = "no claims documents found: folders are searched for .json, .jsonld, .jsonl, .csv and .tsv";

/// After how long a bar is shown: what ends sooner needs none.
const PATIENCE: Duration = Duration::from_millis(700);

/// Works on each file, with its index, and takes what came of it, in the order of the files.
pub fn each<T: Send>(
    files: &[Input],
    work: impl Fn(usize, &Input) -> T + Sync,
    take: &mut dyn FnMut(T) -> io::Result<()>,
) -> io::Result<()> {
    let begun = Instant::now();
    let bar = ProgressBar::with_draw_target(Some(files.len() as u64), ProgressDrawTarget::hidden());
    if let Ok(style) = ProgressStyle::with_template("{wide_bar} {pos} of {len} files, {eta} left") {
        bar.set_style(style);
    }
    for (number, round) in files.chunks(ROUND).enumerate() {
        let done: Vec<T> = round.par_iter().enumerate().map(|(index, file)| work(number * ROUND + index, file)).collect();
        bar.suspend(|| done.into_iter().try_for_each(&mut *take))?;
        if bar.is_hidden() && begun.elapsed() > PATIENCE && io::stderr().is_terminal() {
            bar.set_draw_target(ProgressDrawTarget::stderr());
        }
        bar.inc(round.len() as u64);
    }
    bar.finish_and_clear();
    Ok(())
}

/// Lets go of a document. Where the program ends with it, giving back each of its many texts would only take time.
pub fn let_go<T>(document: T, files: &[Input]) {
    if files.len() == 1 {
        std::mem::forget(document);
    }
}

/// Where what is made of each file goes.
#[derive(Debug, Clone)]
pub enum Output {
    /// Standard output.
    Print,
    /// A file for each, in the order of the files.
    Files(Vec<PathBuf>),
}

impl Output {
    /// Finds the place of each file. A folder takes each under its own name with another ending, a pattern is filled, and anything else is
    /// one file.
    ///
    /// # Errors
    /// Two files in one place, or several at standard output, in words.
    pub fn of(given: Option<&Path>, files: &[Input], ending: &str) -> Result<Self, String> {
        let given = match given {
            Some(given) if given != Path::new("-") => given,
            _ if files.len() > 1 => {
                return Err(format!("expected `-o` with a folder for {} files, found standard output", files.len()));
            }
            _ => return Ok(Self::Print),
        };
        let places: Vec<PathBuf> = files.iter().map(|file| place(given, file, ending, files.len() > 1)).collect();
        let mut first: HashMap<&Path, &Input> = HashMap::new();
        for (place, file) in places.iter().zip(files) {
            if let Some(other) = first.insert(place, file) {
                return Err(format!(
                    "expected a place of its own for each file, found {} for both {} and {}",
                    place.display(),
                    other.path.display(),
                    file.path.display()
                ));
            }
        }
        Ok(Self::Files(places))
    }

    /// The place of a file.
    pub fn place(&self, index: usize) -> Option<&Path> {
        match self {
            Self::Print => None,
            Self::Files(places) => places.get(index).map(PathBuf::as_path),
        }
    }
}

fn place(given: &Path, file: &Input, ending: &str, are_many: bool) -> PathBuf {
    if has_pattern(given) {
        return filled(given, file);
    }
    let is_folder = given.is_dir() || given.as_os_str().to_string_lossy().ends_with(['/', std::path::MAIN_SEPARATOR]);
    if is_folder || are_many {
        let name = if file.path == Path::new("-") { Path::new("claims") } else { file.inside.as_path() };
        return given.join(name.with_extension(ending));
    }
    given.to_owned()
}

/// The page that belongs to a file: the one that is named, the one of its name in a folder, or the one that a pattern means.
pub fn page_of(given: &Path, file: &Input) -> PathBuf {
    if has_pattern(given) {
        filled(given, file)
    } else if given.is_dir() {
        given.join(file.inside.with_extension("html"))
    } else {
        given.to_owned()
    }
}

fn has_pattern(given: &Path) -> bool {
    let given = given.as_os_str().to_string_lossy();
    ["{dir}", "{name}", "{path}"].iter().any(|place| given.contains(place))
}

/// A pattern with the folder of a file, its name without the ending, and its way from the folder that was given without the ending.
fn filled(pattern: &Path, file: &Input) -> PathBuf {
    PathBuf::from(filled_text(&pattern.to_string_lossy(), file))
}

/// The same for an address.
pub fn filled_text(pattern: &str, file: &Input) -> String {
    let text = |path: &Path| path.to_string_lossy().into_owned();
    let dir = file.path.parent().filter(|dir| !dir.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."));
    let name = file.path.file_stem().map(Path::new).unwrap_or(&file.path);
    pattern.replace("{dir}", &text(dir)).replace("{name}", &text(name)).replace("{path}", &text(&file.inside.with_extension("")))
}

/// What was made of a file.
pub struct Made {
    pub bytes: Vec<u8>,
    /// What is wrong with it, a line each.
    pub messages: Vec<String>,
    pub outcome: Outcome,
}

/// What reading a file found wrong, a line each.
pub fn said(file: &Input, reading: &Reading) -> Vec<String> {
    let name = file.path.display().to_string();
    reading.problems.iter().chain(&reading.broken).map(|problem| problem.line(&name)).collect()
}

/// Makes something of each file and writes it. One that cannot be read or written does not stop the rest.
pub fn run_each(
    files: &[Input],
    output: &Output,
    make: impl Fn(&Input, bool) -> Result<Option<Made>, String> + Sync,
) -> io::Result<Outcome> {
    let are_many = files.len() > 1;
    let (mut worst, mut written, mut failed, mut passed_over) = (Outcome::Clean, 0_usize, 0_usize, 0_usize);
    let work = |index: usize, file: &Input| {
        let place = output.place(index);
        let made = make(file, place.is_some())?;
        let Some(mut made) = made else { return Ok(None) };
        if let Some(place) = place {
            let bytes = std::mem::take(&mut made.bytes);
            put(place, &bytes, are_many).map_err(|error| {
                let mut lines = std::mem::take(&mut made.messages);
                lines.push(format!("error: {error}"));
                lines.join("\n")
            })?;
        }
        Ok(Some(made))
    };
    each(files, work, &mut |made: Result<Option<Made>, String>| {
        match made {
            Ok(None) => passed_over += 1,
            Ok(Some(made)) => {
                made.messages.iter().for_each(complain);
                worst = worst.max(made.outcome);
                written += 1;
                if !made.bytes.is_empty() {
                    print(&made.bytes)?;
                }
            }
            Err(message) => {
                complain(&message);
                worst = Outcome::Unreadable;
                failed += 1;
            }
        }
        Ok(())
    })?;
    if are_many {
        let passed_over =
            if passed_over > 0 { format!(", passed over {passed_over} that are not about claims") } else { String::new() };
        complain(&format!("wrote {written} of {} files, {failed} failed{passed_over}", files.len()));
    }
    if files.is_empty() {
        complain(&NOTHING_FOUND);
    }
    Ok(worst)
}

fn put(place: &Path, bytes: &[u8], are_many: bool) -> io::Result<()> {
    if let Some(folder) = place.parent().filter(|folder| are_many && !folder.as_os_str().is_empty()) {
        fs::create_dir_all(folder).map_err(|error| about(folder, &error))?;
    }
    write_whole(place, bytes)
}
