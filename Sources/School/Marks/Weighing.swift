/// How a school weighs works in averages: each by its own weight, or all alike.
package enum Weighing: Hashable, Sendable {
    /// Each by the weight that its kind or its teacher gives it.
    case own
    /// Every mark that counts weighs as much as any other: the plain mean.
    case plain

    /// What a work weighs under it; weight 0 stays outside the average.
    package func weight(_ given: Int) -> Int { self == .plain ? min(given, 1) : given }
}
