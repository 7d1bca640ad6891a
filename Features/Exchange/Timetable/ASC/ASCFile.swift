import School

/// What an export of aSc Timetables («2012 XML») says, in its own words.
struct ASCFile: Equatable {
    struct Period: Equatable {
        let n: Int
        let starts: TimeOfDay?
        let ends: TimeOfDay?
    }

    struct Named: Equatable {
        let id: String
        let name: String
        let short: String
    }

    struct Class: Equatable {
        let id: String
        let name: String
        let short: String
        /// «5», «Grade 10» or empty.
        let grade: String
    }

    struct Group: Equatable {
        let id: String
        let schoolClass: String
        let name: String
        let isEntireClass: Bool
        /// The same for the parts of one way of dividing the class; 0 for the class as a whole.
        let division: Int
    }

    struct Lesson: Equatable {
        let id: String
        let subject: String
        let classes: [String]
        let groups: [String]
        let teachers: [String]
        let rooms: [String]
        /// Hours a week in tenths: half an hour is 5.
        let weeklyTenths: Int
        /// Hours in a row of one card.
        let length: Int
    }

    /// One lesson at its places of the week.
    struct Card: Equatable {
        let lesson: String
        let period: Int
        /// 1 is Monday.
        let weekdays: [Int]
        /// 0 every week, 1 odd, 2 even; nil for cycles of more weeks than two.
        let week: Int?
        /// Whether it holds the whole year.
        let isAllYear: Bool
        let rooms: [String]
    }

    var periods: [Period] = []
    var subjects: [String: Named] = [:]
    var teachers: [Named] = []
    var rooms: [String: Named] = [:]
    var classes: [Class] = []
    var groups: [String: Group] = [:]
    /// In the file's order.
    var groupOrder: [String] = []
    var lessons: [Lesson] = []
    var cards: [Card] = []
}
