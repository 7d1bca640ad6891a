/// All that decides whether a mark may stand in one cell of the journal.
package struct CellOfMark: Hashable, Sendable {
    /// Whose cell it is.
    package let student: PersonName
    /// For the grammar of what is said; nil if it is not known.
    package let sex: Sex?
    /// The days on which the student belongs to the group, oldest first.
    package let membership: [Span]
    /// Those of the days that ended in a move to another class or group: what stands there is history.
    package let moved: [Span]
    /// The lesson's day.
    package let day: Day
    /// When the lesson begins.
    package let starts: Moment
    /// The period the day belongs to, as it stands for the student's own class; nil between periods.
    package let period: Period?
    /// The own class by name, where it has the period closed and the group's others have it open; nil else.
    package let closedClass: String?
    /// The marks the course takes.
    package let scale: Scale
    /// The class's grade level, if it has one.
    package let gradeLevel: Int?
    /// The letters of attendance, for the hint.
    package let symbols: Symbols

    /// A cell as the record has it.
    package init(
        student: PersonName, sex: Sex? = nil, membership: [Span], moved: [Span] = [], day: Day, starts: Moment,
        period: Period?, closedClass: String? = nil,
        scale: Scale, gradeLevel: Int?, symbols: Symbols = .usual
    ) {
        self.student = student
        self.sex = sex
        self.membership = membership
        self.moved = moved
        self.day = day
        self.starts = starts
        self.period = period
        self.closedClass = closedClass
        self.scale = scale
        self.gradeLevel = gradeLevel
        self.symbols = symbols
    }
}
