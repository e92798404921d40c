//! What the command line asks for.

use std::env;
use std::path::PathBuf;

/// How many claims the documents have, unless that is asked for: an article, a long list, and more than anybody reads.
const CLAIMS: [usize; 4] = [20, 1000, 10_000, 30_573];

/// What to measure.
pub struct Asked {
    only: Vec<String>,
    /// How many claims the documents have.
    pub claims: Vec<usize>,
    /// How often each figure is taken.
    pub rounds: usize,
    /// The folder to write the page beside others into, and the folder its data is read from.
    pub page: Option<(PathBuf, PathBuf)>,
}

impl Asked {
    /// Reads the arguments, which `cargo xtask bench` has checked.
    pub fn read() -> Self {
        let (mut only, mut claims, mut rounds, mut page, mut data) = (Vec::new(), Vec::new(), 5, None, None);
        let mut given = env::args().skip(1);
        while let Some(option) = given.next() {
            // Cargo tells a test program so when it is itself told.
            if option == "--quiet" {
                continue;
            }
            let value = given.next().unwrap_or_else(|| panic!("expected a value after `{option}`, found nothing"));
            let number = || value.parse().unwrap_or_else(|_| panic!("{option}: expected a number, found `{value}`"));
            match option.as_str() {
                "--only" => only.push(value),
                "--claims" => claims.push(number()),
                "--rounds" => rounds = number(),
                "--page" => page = Some(PathBuf::from(value)),
                "--data" => data = Some(PathBuf::from(value)),
                _ => panic!("expected --only, --claims, --rounds, --page or --data, found `{option}`"),
            }
        }
        if claims.is_empty() {
            claims.extend(CLAIMS);
        }
        Self { only, claims, rounds, page: page.zip(data) }
    }

    /// Whether a bench of that name is wanted.
    pub fn wants(&self, name: &str) -> bool {
        self.only.is_empty() || self.only.iter().any(|only| only == name)
    }
}
