//! A set of ids.

/// A hash table of as few instructions as will do: the standard library's would ship once more for each kind of id, a few kilobytes each.
/// Its hash is no secret, which is no danger here: who writes the ids is who publishes them.
#[derive(Debug, Clone, Default)]
pub struct IdSet {
    buckets: Vec<Vec<Box<str>>>,
    len: usize,
}

impl IdSet {
    /// Puts an id in; whether it was not there.
    pub fn insert(&mut self, id: &str) -> bool {
        if self.contains(id) {
            return false;
        }
        if self.len >= self.buckets.len() {
            let larger = vec![Vec::new(); (self.buckets.len() * 4).max(16)];
            for id in std::mem::replace(&mut self.buckets, larger).into_iter().flatten() {
                self.put(id);
            }
        }
        self.put(id.into());
        self.len += 1;
        true
    }

    /// Takes an id out; whether it was there.
    pub fn remove(&mut self, id: &str) -> bool {
        let index = self.index(id);
        let Some(bucket) = self.buckets.get_mut(index) else { return false };
        let before = bucket.len();
        bucket.retain(|other| **other != *id);
        let is_less = bucket.len() < before;
        self.len -= usize::from(is_less);
        is_less
    }

    /// Whether an id is there.
    pub fn contains(&self, id: &str) -> bool {
        self.buckets.get(self.index(id)).is_some_and(|bucket| bucket.iter().any(|other| **other == *id))
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.len
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    fn put(&mut self, id: Box<str>) {
        let index = self.index(&id);
        if let Some(bucket) = self.buckets.get_mut(index) {
            bucket.push(id);
        }
    }

    /// FNV-1a, 32 bit; the number of buckets is a power of two, or none.
    fn index(&self, id: &str) -> usize {
        let hash = id.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
        (hash ^ (hash >> 15)) as usize & self.buckets.len().saturating_sub(1)
    }
}

impl PartialEq for IdSet {
    fn eq(&self, other: &Self) -> bool {
        self.len == other.len && self.buckets.iter().flatten().all(|id| other.contains(id))
    }
}

impl Eq for IdSet {}

impl<'a> Extend<&'a str> for IdSet {
    fn extend<T: IntoIterator<Item = &'a str>>(&mut self, ids: T) {
        for id in ids {
            self.insert(id);
        }
    }
}

impl<'a> FromIterator<&'a str> for IdSet {
    fn from_iter<T: IntoIterator<Item = &'a str>>(ids: T) -> Self {
        let mut set = Self::default();
        set.extend(ids);
        set
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_holds_what_was_put_in_and_not_taken_out() {
        let mut set = IdSet::default();
        assert!(!set.contains("a") && !set.remove("a") && set.is_empty());
        let ids: Vec<String> = (0..3000).map(|number| format!("id-{number}")).collect();
        for id in &ids {
            assert!(set.insert(id) && !set.insert(id));
        }
        assert_eq!(set.len(), 3000);
        for id in ids.iter().step_by(2) {
            assert!(set.remove(id) && !set.remove(id));
        }
        assert!(ids.iter().enumerate().all(|(index, id)| set.contains(id) == (index % 2 == 1)));
        assert_eq!(set.len(), 1500);
    }

    #[test]
    fn two_are_equal_when_they_hold_the_same_whatever_the_way_there() {
        let mut one: IdSet = ["a", "b", "c"].into_iter().collect();
        let two: IdSet = ["b", "a"].into_iter().collect();
        assert_ne!(one, two);
        one.remove("c");
        assert_eq!(one, two);
        assert_ne!(one, ["b", "c"].into_iter().collect());
    }
}
