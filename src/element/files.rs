//! The files a reader takes along.

use crate::browser::with_hands;
use crate::claims::write::to_json_of;
use crate::table::Ledger;
use crate::view::Take;

/// Hands the reader a file of all claims, or of those with these rows, in their order.
pub fn take(ledger: &Ledger, take: Take, left: &[u32]) {
    let mut claims = Vec::new();
    if take.is_all {
        claims.extend(0..ledger.reading().claim_count());
    } else {
        for row in left {
            claims.extend(ledger.claim_index(*row as usize));
        }
    }
    let text = to_json_of(ledger.reading(), &claims);
    with_hands(|hands| match take.is_csv {
        true => hands.download_table(&text),
        false => hands.download("claims.json", "application/json", &text),
    });
}
