/// Something in a timetable that cannot be held as it stands.
package struct TimetableClash: Sendable, Hashable {
    /// What is wrong.
    package enum Kind: Sendable, Hashable {
        /// A teacher is in two places at once.
        case teacher(ID<Person>)
        /// Students of a class would have to be in two lessons at once.
        case students(ID<SchoolClass>)
        /// Two lessons are in one room; a hall may hold several, so that it is told and not refused.
        case room(ID<Room>)
        /// The class has no lessons on this day of the week.
        case dayOff
        /// The class has no bell for this number.
        case noBell

        /// Where it stands among several of one lesson: people before rooms.
        var rank: Int {
            switch self {
            case .teacher: 0
            case .students: 1
            case .dayOff: 2
            case .noBell: 3
            case .room: 4
            }
        }
    }

    /// What is wrong.
    package let kind: Kind
    /// 1 is Monday.
    package let weekday: Int
    /// The number of the first lesson in the day.
    package let n: Int
    /// The keys of the lessons: two that meet, or the one that cannot be.
    package let lessons: [Int]

    /// A clash by its parts.
    package init(_ kind: Kind, weekday: Int, n: Int, lessons: [Int]) {
        (self.kind, self.weekday, self.n, self.lessons) = (kind, weekday, n, lessons)
    }

    /// Whether the deputy may let it stand without a word: only a room.
    package var isWarning: Bool {
        if case .room = kind { return true }
        return false
    }
}
