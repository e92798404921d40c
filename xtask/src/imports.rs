//! Shortens the names by which Wasm and glue know each other.
//!
//! wasm-bindgen gives each imported function a hash in its name, 16 digits that no compressor can shorten, in the glue and in the Wasm.
//! Nobody else uses these names, so each becomes `i` and a number.

use crate::process::Result;

/// The names that [`shortened`] gives are told apart by their numbers alone.
fn short(index: usize) -> String {
    format!("i{index}")
}

/// The Wasm and its glue with short names for the imports.
///
/// # Errors
/// Where the Wasm is not laid out as wasm-bindgen lays it out, or an import is not in the glue just once.
pub fn shortened(wasm: &[u8], glue: &str) -> Result<(Vec<u8>, String)> {
    let mut reader = Reader { bytes: wasm, at: 8 };
    let mut out = wasm.get(..8).ok_or("expected a Wasm file, found less than its header")?.to_vec();
    let mut glue = glue.to_owned();
    while reader.at < wasm.len() {
        let id = reader.byte()?;
        let length = reader.number()?;
        let section = reader.take(length)?;
        let section = if id == 2 { import_section(section, &mut glue)? } else { section.to_vec() };
        out.push(id);
        write_number(&mut out, section.len());
        out.extend(section);
    }
    Ok((out, glue))
}

/// The import section (WebAssembly core specification, 5.5.5) with short names, which are put into the glue as well.
fn import_section(section: &[u8], glue: &mut String) -> Result<Vec<u8>> {
    let mut reader = Reader { bytes: section, at: 0 };
    let count = reader.number()?;
    let mut out = Vec::with_capacity(section.len());
    write_number(&mut out, count);
    for index in 0..count {
        let module = reader.name()?.to_owned();
        let name = reader.name()?.to_owned();
        let kind = reader.byte()?;
        if kind != 0 {
            return Err(format!("expected only functions to be imported, found `{name}`, a thing of kind {kind}"));
        }
        let function = reader.number()?;
        let member = format!(" {name}: function");
        match glue.matches(&member).count() {
            1 => *glue = glue.replace(&member, &format!(" {}: function", short(index))),
            found => return Err(format!("expected the import `{name}` once in the glue, found it {found} times")),
        }
        write_name(&mut out, &module);
        write_name(&mut out, &short(index));
        out.push(kind);
        write_number(&mut out, function);
    }
    Ok(out)
}

struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Reader<'a> {
    fn byte(&mut self) -> Result<u8> {
        self.take(1).map(|byte| byte[0])
    }

    fn take(&mut self, length: usize) -> Result<&'a [u8]> {
        let taken = self.at.checked_add(length).and_then(|end| self.bytes.get(self.at..end));
        self.at += length;
        taken.ok_or_else(|| "expected more of the Wasm, found its end".to_owned())
    }

    /// An unsigned LEB128 number.
    fn number(&mut self) -> Result<usize> {
        let mut value = 0;
        for shift in (0..35).step_by(7) {
            let byte = self.byte()?;
            value |= usize::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Ok(value);
            }
        }
        Err("expected a number of at most five bytes in the Wasm".to_owned())
    }

    fn name(&mut self) -> Result<&'a str> {
        let length = self.number()?;
        std::str::from_utf8(self.take(length)?).map_err(|error| format!("expected a name in the Wasm: {error}"))
    }
}

fn write_number(out: &mut Vec<u8>, mut value: usize) {
    while value >= 0x80 {
        out.push((value & 0x7f) as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}

fn write_name(out: &mut Vec<u8>, name: &str) {
    write_number(out, name.len());
    out.extend(name.as_bytes());
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEADER: &[u8] = b"\0asm\x01\0\0\0";

    fn wasm(import: &str) -> Vec<u8> {
        let mut section = vec![1];
        write_name(&mut section, "./m.js");
        write_name(&mut section, import);
        section.extend([0, 7]);
        let mut wasm = HEADER.to_vec();
        wasm.push(2);
        write_number(&mut wasm, section.len());
        wasm.extend(section);
        wasm.extend([0, 1, 42]);
        wasm
    }

    #[test]
    fn an_import_has_the_same_short_name_in_both_files_and_the_rest_stays() {
        let glue = "const import0 = {\n        __wbg_a_0123456789abcdef: function(arg0) {\n            return a(arg0);\n        },\n    };\n";
        let (short, glue) = shortened(&wasm("__wbg_a_0123456789abcdef"), glue).unwrap();
        assert_eq!(short, wasm("i0"));
        assert_eq!(glue, "const import0 = {\n        i0: function(arg0) {\n            return a(arg0);\n        },\n    };\n");
    }

    #[test]
    fn an_import_that_the_glue_does_not_have_is_an_error() {
        assert_eq!(
            shortened(&wasm("__wbg_b"), "{\n__wbg_a: function() {}\n}"),
            Err("expected the import `__wbg_b` once in the glue, found it 0 times".to_owned())
        );
    }

    #[test]
    fn a_file_that_ends_too_early_is_an_error() {
        let whole = wasm("__wbg_a");
        assert_eq!(
            shortened(&whole[..whole.len() - 1], "\n        __wbg_a: function"),
            Err("expected more of the Wasm, found its end".to_owned())
        );
    }
}
