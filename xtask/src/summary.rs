//! Counts what passed and failed while the output of each step streams by.

use crate::process::{Result, line};
use std::io::{BufRead as _, BufReader, Write as _};
use std::process::{Command, Stdio};
use std::time::Instant;

/// What one step came to.
struct Row {
    name: String,
    count: Count,
    seconds: u64,
    failure: Option<String>,
}

/// Tests, or steps that are not tests.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Count {
    passed: usize,
    failed: usize,
}

/// The steps done so far.
#[derive(Default)]
pub struct Summary(Vec<Row>);

impl Summary {
    /// Does a step that either works or fails.
    pub fn step(&mut self, name: &str, work: impl FnOnce() -> Result) {
        self.record(name, || {
            let done = work();
            let passed = usize::from(done.is_ok());
            (Count { passed, failed: 1 - passed }, done)
        });
    }

    /// Runs a program that reports its tests the way cargo does, and counts each.
    pub fn tests(&mut self, name: &str, command: impl FnOnce() -> Result<Command>) {
        self.record(name, || match command() {
            Ok(mut command) => streamed(&mut command),
            Err(message) => (Count { passed: 0, failed: 1 }, Err(message)),
        });
    }

    fn record(&mut self, name: &str, work: impl FnOnce() -> (Count, Result)) {
        println!("\n== {name}");
        let start = Instant::now();
        let (count, done) = work();
        if let Err(message) = &done {
            println!("{name}: {message}");
        }
        self.0.push(Row { name: name.to_owned(), count, seconds: start.elapsed().as_secs(), failure: done.err() });
    }

    /// The steps as a table, then `notes`, then the count alone on the last line; whether all passed.
    pub fn print(&self, notes: &[String]) -> bool {
        println!("\n{:<20}{:>8}{:>8}{:>9}", "step", "passed", "failed", "seconds");
        for Row { name, count, seconds, failure } in &self.0 {
            let failure = failure.as_ref().map_or_else(String::new, |failure| format!("   {failure}"));
            println!("{name:<20}{:>8}{:>8}{seconds:>9}{failure}", count.passed, count.failed);
        }
        println!();
        for note in notes {
            println!("{note}");
        }
        let passed: usize = self.0.iter().map(|row| row.count.passed).sum();
        let failed: usize = self.0.iter().map(|row| row.count.failed).sum();
        println!("{passed} passed, {failed} failed");
        failed == 0
    }
}

/// Shows a program's output as it comes, adding up its `test result` lines.
fn streamed(command: &mut Command) -> (Count, Result) {
    eprintln!("$ {}", line(command));
    let mut count = Count::default();
    let done = command.stdout(Stdio::piped()).spawn().and_then(|mut child| {
        let stdout = child.stdout.take();
        for line in stdout.into_iter().flat_map(|stdout| BufReader::new(stdout).split(b'\n')) {
            let line = line?;
            let line = String::from_utf8_lossy(&line);
            println!("{line}");
            std::io::stdout().flush()?;
            let more = counted(&line);
            count.passed += more.passed;
            count.failed += more.failed;
        }
        child.wait()
    });
    let done = match done {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("`{}` failed: {status}", line(command))),
        Err(error) => Err(format!("`{}` could not be run: {error}", line(command))),
    };
    // A program that does not compile, or crashes, reports no failed test and has failed all the same.
    if done.is_err() && count.failed == 0 {
        count.failed = 1;
    }
    (count, done)
}

/// The numbers of a line like `test result: ok. 3 passed; 0 failed; 1 ignored`, and nothing of any other.
fn counted(line: &str) -> Count {
    let Some((_, result)) = line.split_once("test result: ") else { return Count::default() };
    let words: Vec<_> = result.split_whitespace().collect();
    let before = |name: &str| {
        let pairs = words.windows(2).filter(|pair| pair[1].trim_end_matches(';') == name);
        pairs.filter_map(|pair| pair[0].parse::<usize>().ok()).sum()
    };
    Count { passed: before("passed"), failed: before("failed") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_result_lines_of_cargo_and_wasm_bindgen_are_counted() {
        let native = "test result: FAILED. 12 passed; 2 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.01s";
        assert_eq!(counted(native), Count { passed: 12, failed: 2 });
        let browser = "test result: ok. 4 passed; 0 failed; 0 ignored; 0 filtered out; finished in 0.31s";
        assert_eq!(counted(browser), Count { passed: 4, failed: 0 });
        assert_eq!(counted("test a_row_that_failed; 3 failed; ... ok"), Count::default());
    }

    #[test]
    fn a_program_that_fails_without_naming_a_test_is_one_failure() {
        let (count, done) = streamed(&mut Command::new("false"));
        assert_eq!(count, Count { passed: 0, failed: 1 });
        assert_eq!(done, Err("`false` failed: exit status: 1".to_owned()));
    }
}
