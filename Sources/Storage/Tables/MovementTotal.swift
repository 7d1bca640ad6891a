import School

/// Students who went from one class to another.
package struct ClassMoves: Sendable, Hashable {
    /// Which class they went out of.
    package let from: ID<SchoolClass>
    /// Which they went to.
    package let to: ID<SchoolClass>
    /// How many.
    package let count: Int
}

/// The movement of several classes together: who went from one of them to another neither came nor left.
package struct MovementTotal: Sendable, Hashable {
    /// Before the first day.
    package let start: Int
    /// Came into these classes from outside them.
    package let arrived: Int
    /// Left them.
    package let left: Int
    /// On the last day.
    package let end: Int

    /// Adds classes up; of the moves only those inside them matter.
    package init(_ sums: [MovementSums], _ moves: [ClassMoves]) {
        let classes = Set(sums.map(\.schoolClass))
        let inside = moves.reduce(0) { $0 + (classes.isSuperset(of: [$1.from, $1.to]) ? $1.count : 0) }
        start = sums.reduce(0) { $0 + $1.start }
        arrived = sums.reduce(0) { $0 + $1.arrived } - inside
        left = sums.reduce(0) { $0 + $1.left } - inside
        end = sums.reduce(0) { $0 + $1.end }
    }
}
