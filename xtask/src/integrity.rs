//! Subresource integrity: the hash by which a browser refuses a file that is not the one that was built.

use sha2::{Digest, Sha384};

/// The value of an `integrity` attribute: `sha384-` and base64.
///
/// Standard: <https://www.w3.org/TR/SRI/>
pub fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", base64(&Sha384::digest(bytes)))
}

/// Standard base64; a SHA-384 is 48 bytes, a multiple of three, so there is never padding to write.
fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let letters = |three: &[u8]| {
        let bits = three.iter().fold(0_usize, |bits, &byte| bits << 8 | usize::from(byte));
        [18, 12, 6, 0].map(|shift| char::from(LETTERS[bits >> shift & 63]))
    };
    bytes.chunks_exact(3).flat_map(letters).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_of_nothing_is_the_published_one() {
        assert_eq!(integrity(b""), "sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb");
    }

    #[test]
    fn base64_uses_its_last_letters() {
        assert_eq!(base64(&[0xfb, 0xff, 0xbf]), "+/+/");
    }
}
