//! What the command line writes.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

/// Writes a file so that no reader ever finds half of it: beside it first, then in its place. What is no ordinary file, such as a
/// device or a pipe, is written to; what a link leads to is written, not the link.
pub fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    if fs::metadata(&target).is_ok_and(|found| !found.is_file() && !found.is_dir()) {
        return fs::write(&target, bytes).map_err(|error| about(path, &error));
    }
    let mut name = target.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{}.part", std::process::id()));
    let beside = target.with_file_name(name);
    let written = fs::write(&beside, bytes).and_then(|()| fs::rename(&beside, &target));
    written.map_err(|error| {
        let _ = fs::remove_file(&beside);
        about(path, &error)
    })
}

/// An error with the name of its file.
pub fn about(path: &Path, error: &io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("{}: {error}", path.display()))
}

/// Writes to standard output. Whoever reads it may stop reading: that is no error, and changes no verdict.
pub fn print(bytes: &[u8]) -> io::Result<()> {
    let mut out = io::stdout().lock();
    match out.write_all(bytes).and_then(|()| out.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(io::Error::new(error.kind(), format!("standard output: {error}")))
        }
        _ => Ok(()),
    }
}

/// Says something on standard error; if nobody can hear it, the exit code still tells.
pub fn complain(message: &impl std::fmt::Display) {
    let _ = writeln!(io::stderr(), "{message}");
}
