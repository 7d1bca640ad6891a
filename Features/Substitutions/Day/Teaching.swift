import School
import Storage

/// Who teaches each page on a day: where the rows of a page stand is found without a search, for a day asks of hundreds.
struct Teaching: Sendable {
    /// Every teacher once, in order of number.
    private(set) var everybody: [ID<Person>] = []
    // The teachers of all pages, those of one page together, and where those of each page begin: the pages of a year
    // were numbered one after another.
    private var people: [ID<Person>] = []
    private var begins: [Int] = []
    private var lowest = 0

    /// Pages with their teachers, in order of the teachers' numbers.
    init(_ rows: [(course: ID<Course>, person: ID<Person>)]) {
        lowest = rows.reduce(Int.max) { min($0, $1.course.number) }
        let highest = rows.reduce(0) { max($0, $1.course.number) }
        guard let first = rows.first else { return }
        begins = [Int](repeating: 0, count: highest - lowest + 2)
        for row in rows { begins[row.course.number - lowest + 1] += 1 }
        for place in begins.indices.dropFirst() { begins[place] += begins[place - 1] }
        var next = begins
        people = [ID<Person>](repeating: first.person, count: rows.count)
        for row in rows {
            people[next[row.course.number - lowest]] = row.person
            next[row.course.number - lowest] += 1
            if everybody.last?.number != row.person.number { everybody.append(row.person) }
        }
    }

    /// The places of the teachers of a page.
    func places(of course: ID<Course>) -> Range<Int> {
        let place = course.number - lowest
        return place >= 0 && place + 1 < begins.count ? begins[place]..<begins[place + 1] : 0..<0
    }

    /// Who stands at a place.
    subscript(_ place: Int) -> ID<Person> { people[place] }
}

extension Reading {
    private static let teaching = SQL(
        """
        SELECT object, person FROM duty
        WHERE kind = 6 AND from_day <= ?1 AND (to_day IS NULL OR to_day >= ?1) ORDER BY person
        """)

    /// Who teaches what on a day.
    func teaching(on day: Day) throws -> Teaching {
        try remembered(Self.teaching, day) {
            var rows: [(course: ID<Course>, person: ID<Person>)] = []
            rows.reserveCapacity(1_024)
            try each(Self.teaching, day) { rows.append(($0.id(0), $0.id(1))) }
            return Teaching(rows)
        }
    }
}
