//! A page's bytes: which encoding they are in, and how they are changed in a few places only.

use std::ops::Range;

use encoding_rs::{DecoderResult, Encoding, ISO_2022_JP, REPLACEMENT, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252, X_USER_DEFINED};

use crate::markup::tree::Tree;
use crate::prerender::Piece;

/// A page as it is stored, and as text.
#[derive(Debug, Clone)]
pub struct Source {
    bytes: Vec<u8>,
    encoding: &'static Encoding,
    /// Whether the page itself says which it is.
    is_declared: bool,
    /// How many bytes the byte order mark takes.
    mark: usize,
    /// The page in Unicode, without a byte order mark. Bytes that mean nothing are replacement characters.
    pub text: String,
}

/// What takes the place of a stretch of a page's text.
#[derive(Debug, Clone)]
pub struct Change {
    /// What goes, in bytes of the text; empty where something is only put in.
    pub at: Range<usize>,
    /// What comes.
    pub new: Vec<Piece>,
}

/// How far into a page browsers look for its encoding, in bytes.
const PRESCAN: usize = 1024;

impl Source {
    /// Reads a page as browsers do: its byte order mark tells the encoding, else what it says at its beginning; else it is UTF-8 where it
    /// can be, and windows-1252 where not.
    ///
    /// # Errors
    /// Its encoding, where that is one that browsers refuse to read.
    pub fn read(bytes: Vec<u8>) -> Result<Self, String> {
        let marked = Encoding::for_bom(&bytes);
        let declared = marked.or_else(|| Some((declared(&bytes)?, 0)));
        let is_declared = declared.is_some();
        let (encoding, mark) = declared.unwrap_or_else(|| (guessed(&bytes), 0));
        if encoding == REPLACEMENT {
            return Err("expected an encoding that browsers read, found one that they refuse".to_owned());
        }
        let (text, _) = encoding.decode_without_bom_handling(bytes.get(mark..).unwrap_or_default());
        let text = text.into_owned();
        Ok(Self { bytes, encoding, is_declared, mark, text })
    }

    /// The page with some changes; every other byte is as it was. Of two changes that overlap the earlier one counts.
    pub fn changed(&self, mut changes: Vec<Change>) -> Vec<u8> {
        // What is put in at the beginning of something that goes is not part of it.
        changes.sort_by_key(|change| (change.at.start, change.at.end));
        let places: Vec<usize> = changes.iter().flat_map(|change| [change.at.start, change.at.end]).collect();
        if self.encoding == ISO_2022_JP {
            // What a byte means there depends on those before it: the page is written anew.
            return self.encoding.encode(&self.with(&changes)).0.into_owned();
        }
        let stored = self.stored(&places);
        let mut out = Vec::with_capacity(self.bytes.len());
        let mut done = 0;
        for (change, place) in changes.iter().zip(stored.chunks_exact(2)) {
            let &[start, end] = place else { continue };
            if start < done {
                continue;
            }
            out.extend_from_slice(self.bytes.get(done..start).unwrap_or_default());
            out.extend(change.new.iter().flat_map(|piece| self.encoded(piece)));
            done = end;
        }
        out.extend_from_slice(self.bytes.get(done..).unwrap_or_default());
        out
    }

    /// The text with some changes, in letters that every encoding has.
    fn with(&self, changes: &[Change]) -> String {
        let (mut text, mut done) = (String::with_capacity(self.text.len()), 0);
        for change in changes.iter() {
            if let Some(kept) = self.text.get(done..change.at.start) {
                text.push_str(kept);
                text.extend(change.new.iter().map(Piece::in_ascii));
                done = change.at.end;
            }
        }
        text + self.text.get(done..).unwrap_or_default()
    }

    /// Where in the stored bytes some places of the text are.
    fn stored(&self, places: &[usize]) -> Vec<usize> {
        let bytes = self.bytes.get(self.mark..).unwrap_or_default();
        if bytes == self.text.as_bytes() {
            return places.iter().map(|place| place + self.mark).collect();
        }
        let mut sorted: Vec<(usize, usize)> = places.iter().copied().enumerate().map(|(index, place)| (place, index)).collect();
        sorted.sort_unstable();
        let mut stored = vec![self.bytes.len(); places.len()];
        let mut rest = sorted.iter().peekable();
        let mut decoder = self.encoding.new_decoder_without_bom_handling();
        let mut written = 0;
        // One byte at a time, so that it is known what each of them adds to the text.
        for read in 0..=bytes.len() {
            let before = written;
            if let Some(byte) = read.checked_sub(1) {
                written += added(&mut decoder, bytes.get(byte..read).unwrap_or_default());
            }
            while let Some((place, index)) = rest.next_if(|(place, _)| *place <= written) {
                // Where a byte ends a broken character and is one itself, the place between is before it.
                let is_before = *place > before && *place < written;
                if let Some(slot) = stored.get_mut(*index) {
                    *slot = self.mark + read - usize::from(is_before);
                }
            }
        }
        stored
    }

    fn encoded(&self, piece: &Piece) -> Vec<u8> {
        if self.encoding == UTF_8 && self.is_declared {
            return piece.text().as_bytes().to_vec();
        }
        // Letters of ASCII are the same in every other encoding, and where a browser may guess another one than we did; what is beyond
        // them is named.
        let text = piece.in_ascii();
        if self.encoding == UTF_16LE {
            text.encode_utf16().flat_map(u16::to_le_bytes).collect()
        } else if self.encoding == UTF_16BE {
            text.encode_utf16().flat_map(u16::to_be_bytes).collect()
        } else {
            text.into_bytes()
        }
    }
}

/// How many bytes of text a byte of a page adds.
fn added(decoder: &mut encoding_rs::Decoder, byte: &[u8]) -> usize {
    let mut out = [0_u8; 32];
    let (mut sum, mut rest) = (0, byte);
    loop {
        let (result, read, written) = decoder.decode_to_utf8_without_replacement(rest, &mut out, false);
        rest = rest.get(read..).unwrap_or_default();
        sum += written;
        match result {
            DecoderResult::InputEmpty | DecoderResult::OutputFull => return sum,
            DecoderResult::Malformed(_, _) => sum += '\u{fffd}'.len_utf8(),
        }
    }
}

/// The encoding that a page says it is in.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes.get(..PRESCAN).unwrap_or(bytes);
    let (head, _) = WINDOWS_1252.decode_without_bom_handling(head);
    let tree = Tree::of(&head).ok()?;
    let metas = tree.all().filter(|(_, element)| element.name == "meta");
    let labels = metas.filter_map(|(_, meta)| {
        let is_type = || meta.attribute("http-equiv").is_some_and(|name| name.eq_ignore_ascii_case("content-type"));
        meta.attribute("charset")
            .or_else(|| meta.attribute("content").filter(|_| is_type()).and_then(|content| charset(&content)))
    });
    let encoding = labels.into_iter().find_map(|label| Encoding::for_label(label.as_bytes()))?;
    // What could be read as ASCII so far is not what these are.
    Some(match encoding {
        encoding if encoding == UTF_16LE || encoding == UTF_16BE => UTF_8,
        encoding if encoding == X_USER_DEFINED => WINDOWS_1252,
        encoding => encoding,
    })
}

/// The encoding in `text/html; charset=…`.
fn charset(content: &str) -> Option<String> {
    let content = content.to_ascii_lowercase();
    let (_, after) = content.split_once("charset")?;
    let label = after.trim_start().strip_prefix('=')?.trim_start().trim_start_matches(['"', '\'']);
    Some(label.split(['"', '\'', ';', ' ']).next().unwrap_or(label).to_owned())
}

fn guessed(bytes: &[u8]) -> &'static Encoding {
    if std::str::from_utf8(bytes).is_ok() { UTF_8 } else { WINDOWS_1252 }
}
