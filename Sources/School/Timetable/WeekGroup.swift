/// Who is taught together, as clashes are looked for.
package struct WeekGroup: Sendable, Hashable {
    /// Its number.
    package let id: ID<StudyGroup>
    /// Whole class, subgroup, stream or one student.
    package let kind: GroupKind
    /// The classes it is drawn from.
    package let classes: Set<ID<SchoolClass>>
    /// The division whose part it is: nobody stands in two of its parts.
    package let division: ID<Division>?
    /// Its students, where they are known; a whole class needs none.
    package let students: Set<ID<Student>>

    /// A group by its parts.
    package init(
        id: ID<StudyGroup>, kind: GroupKind, classes: Set<ID<SchoolClass>>, division: ID<Division>? = nil,
        students: Set<ID<Student>> = []
    ) {
        (self.id, self.kind, self.classes, self.division, self.students) = (id, kind, classes, division, students)
    }

    /// Whether somebody would have to be in both at once: a class is in the way of its own parts, two parts of one
    /// division never are, and other groups are where they share a student.
    package func shares(with other: WeekGroup) -> Bool {
        if id == other.id { return true }
        guard !classes.isDisjoint(with: other.classes) else { return false }
        let isAlone = kind == .individual || other.kind == .individual
        if !isAlone && (kind == .wholeClass || other.kind == .wholeClass) { return true }
        if let division, division == other.division { return false }
        return !students.isDisjoint(with: other.students)
    }
}
