//! Numbers that look random and are the same in every run.

/// SplitMix64.
pub struct Random(pub u64);

impl Random {
    /// A number from 0 up to `bound`, without it.
    pub fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((mixed ^ (mixed >> 31)) % bound as u64) as usize
    }

    /// A number from `low` to `high`, both included.
    pub fn between(&mut self, low: usize, high: usize) -> usize {
        low + self.below(high - low + 1)
    }

    /// Whether a chance of so many in a hundred comes true.
    pub fn chance(&mut self, in_hundred: usize) -> bool {
        self.below(100) < in_hundred
    }

    /// One of a list.
    pub fn of<'list, T>(&mut self, list: &'list [T]) -> &'list T {
        &list[self.below(list.len())]
    }

    /// One of a list whose first items come far more often than its last, as words do.
    pub fn early_of<'list, T>(&mut self, list: &'list [T]) -> &'list T {
        let place = self.below(1 << 20) as f64 / f64::from(1 << 20);
        &list[(list.len() as f64 * place * place) as usize]
    }
}
