//! Reads a command line of a few long options; a parser crate would take longer to build than the rest of xtask.

use crate::process::Result;
use std::collections::VecDeque;

/// The arguments not read yet.
pub struct Args(VecDeque<String>);

impl Args {
    /// The arguments after the program's name.
    pub fn new(given: impl Iterator<Item = String>) -> Self {
        // `--to=DIR` and `--to DIR` are the same to a reader, so they are the same here.
        Self(
            given
                .flat_map(|argument| match argument.split_once('=') {
                    Some((name, value)) if name.starts_with("--") => vec![name.to_owned(), value.to_owned()],
                    _ => vec![argument],
                })
                .collect(),
        )
    }

    /// The value that belongs to the option just read.
    pub fn value(&mut self, option: &str) -> Result<String> {
        self.next().ok_or_else(|| format!("expected a value after `{option}`, found nothing"))
    }

    /// Nothing may be left.
    pub fn end(mut self) -> Result {
        self.next().map_or(Ok(()), |rest| Err(unknown(&rest)))
    }
}

impl Iterator for Args {
    type Item = String;

    fn next(&mut self) -> Option<String> {
        self.0.pop_front()
    }
}

/// The message for an argument no command knows.
pub fn unknown(argument: &str) -> String {
    format!("expected an option that `cargo xtask help` lists, found `{argument}`")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_option_takes_its_value_after_a_space_or_an_equals_sign() {
        for line in [vec!["--port", "9000"], vec!["--port=9000"]] {
            let mut args = Args::new(line.into_iter().map(str::to_owned));
            assert_eq!(args.next().as_deref(), Some("--port"));
            assert_eq!(args.value("--port"), Ok("9000".to_owned()));
            assert_eq!(args.end(), Ok(()));
        }
    }
}
