/// Chance that is the same every time for the same seed (SplitMix64).
package struct Chance: RandomNumberGenerator, Sendable {
    private var state: UInt64

    /// Chance of a seed.
    package init(seed: Int) { state = UInt64(bitPattern: Int64(seed)) }

    /// The next 64 bits.
    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A whole number below `limit`.
    package mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(max(limit, 1))) }

    /// One of several.
    package mutating func one<T>(of things: [T]) -> T { things[below(things.count)] }

    /// Whether something happens that happens so often in a thousand.
    package mutating func happens(_ inThousand: Int) -> Bool { below(1_000) < inThousand }
}
