import School
import Storage
import Web

/// A draft with everything the editor shows of it.
struct Draft: Sendable {
    let version: TimetableVersion
    let week: SchoolWeek
    /// Clashes within the draft, and with the lessons of students taught alone.
    let clashes: [TimetableClash]
    /// Hours still to place, by course in the order of the load.
    let hours: [HoursToPlace]

    init(_ version: TimetableVersion, _ book: WeekBook, _ slots: [Slot]) {
        self.version = version
        week = SchoolWeek(book, slots)
        let days = Span(from: book.day, to: version.to)
        let own = book.own.filter { $0.days.overlaps(days) }.map(\.lesson), lessons = slots.map(\.lesson)
        clashes = book.search.clashes(in: lessons + own).filter { clash in clash.lessons.contains { $0 > 0 } }
        // What a student is taught alone is placed in a timetable of their own.
        let planned = book.courses.filter {
            book.groups[$0.group]?.kind != .individual && (book.groups[$0.group]?.stands(on: book.day) ?? false)
        }
        hours = HoursToPlace.all(planned.map { ($0.id, $0.weeklyTenths) }, in: lessons)
    }

    /// The lessons of a class at one place of the week, as they were put there.
    func slots(of home: ID<SchoolClass>, weekday: Int, n: Int) -> [Slot] {
        week.slots(of: home).filter { $0.weekday == weekday && $0.n == n }
    }

    /// Free hours between a teacher's lessons, over all teachers.
    var windows: Int {
        var taken: [ID<Person>: [Int: Set<Int>]] = [:]
        for slot in week.slots {
            for teacher in Set(slot.courses.flatMap { week.book.teachers[$0] ?? [] }) {
                taken[teacher, default: [:]][slot.weekday, default: []].insert(slot.n)
            }
        }
        return taken.values.flatMap(\.values).reduce(0) { sum, numbers in
            sum + (numbers.max() ?? 0) - (numbers.min() ?? 0) + 1 - numbers.count
        }
    }
}

extension Reading {
    /// The draft of an address in the year people work in; one that was published meanwhile is no draft.
    func draftVersion(_ number: Int, _ asking: Asking) throws -> TimetableVersion {
        guard let version = try timetableVersion(number), version.publishedAt == nil,
            try version.year == yearOfTimetable(asking).number
        else { throw NotFound() }
        return version
    }

    /// The draft with its week, as of the day it is to hold from or another.
    func draft(_ number: Int, _ asking: Asking, on day: Day? = nil) throws -> Draft {
        let version = try draftVersion(number, asking), year = try yearOfTimetable(asking)
        let day = min(max(day ?? version.from, year.starts), year.ends)
        return Draft(version, try WeekBook(self, year, on: day), try slots(of: number))
    }
}

extension Form {
    /// The number of the draft in the address.
    func draft() throws -> Int { try id("draft", of: TimetableVersion.self).number }
}
