import School
import Storage
import Web

/// A week of lessons with everything it is drawn by.
struct SchoolWeek: Sendable {
    let book: WeekBook
    let slots: [Slot]
    private let byID: [ID<Course>: ListedCourse]
    private let classNames: [ID<SchoolClass>: String]

    init(_ book: WeekBook, _ slots: [Slot]) {
        (self.book, self.slots) = (book, slots)
        byID = Dictionary(book.courses.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        classNames = Dictionary(book.classes.map { ($0.id, $0.name.text) }, uniquingKeysWith: { first, _ in first })
    }

    func course(_ id: ID<Course>) -> ListedCourse? { byID[id] }

    /// The classes that a page's group is drawn from.
    func classes(of course: ID<Course>) -> Set<ID<SchoolClass>> {
        byID[course].flatMap { book.groups[$0.group]?.classes } ?? []
    }

    func className(_ id: ID<SchoolClass>) -> String { classNames[id] ?? "" }

    /// Lessons of a class at one time; with all its groups and streams.
    func slots(of schoolClass: ID<SchoolClass>) -> [Slot] {
        slots.filter { slot in slot.courses.contains { classes(of: $0).contains(schoolClass) } }
    }

    /// Lessons of a teacher: a joint one once.
    func slots(of teacher: ID<Person>) -> [Slot] {
        slots.filter { slot in slot.courses.contains { book.teachers[$0]?.contains(teacher) ?? false } }
    }

    func slots(in room: ID<Room>) -> [Slot] { slots.filter { $0.roomID == room } }

    /// «Алгебра», «Английский язык, гр. 1».
    func title(_ slot: Slot) -> String { slot.courses.first.flatMap { byID[$0]?.title } ?? "" }

    /// «8Б», «10А, 10Б»: whose lesson it is, groups by their own names where they are parts.
    func audience(_ slot: Slot) -> String {
        var ids: [ID<SchoolClass>] = []
        for course in slot.courses {
            for one in book.classes where classes(of: course).contains(one.id) && !ids.contains(one.id) {
                ids.append(one.id)
            }
        }
        let alone = slot.courses.compactMap { byID[$0] }.first { book.groups[$0.group]?.kind == .individual }
        return ids.map(className).joined(separator: ", ") + (alone.map { ", \($0.groupName)" } ?? "")
    }

    /// «Лебедева», «Ким, Рашидова»; «вакансия» where nobody teaches it.
    func teachers(_ slot: Slot) -> String {
        var people: [ID<Person>] = []
        for course in slot.courses {
            for teacher in book.teachers[course] ?? [] where !people.contains(teacher) { people.append(teacher) }
        }
        let names = people.compactMap { book.names[$0]?.surname }
        return names.isEmpty ? "вакансия" : names.joined(separator: ", ")
    }

    /// The weekdays that lessons or classes need: five or six.
    func days(_ classes: [ListedClass], _ slots: [Slot]) -> ClosedRange<Int> {
        let six = classes.contains { $0.week == .sixDays } || slots.contains { $0.weekday > 5 }
        return 1...(six ? 6 : 5)
    }

    /// The numbers of lessons by the bells of these classes, and those that lessons bear besides.
    func numbers(_ classes: [ListedClass], _ slots: [Slot]) -> [Int] {
        var found = Set(slots.map(\.n))
        for one in classes {
            for bells in book.bells[one.id] ?? [] { found.formUnion(bells?.bells.map(\.n) ?? []) }
        }
        return found.isEmpty ? Array(1...8) : found.sorted()
    }
}

extension Reading {
    /// The year people work in; a school that has none yet has no timetable.
    func yearOfTimetable(_ asking: Asking) throws -> SchoolYear {
        guard let year = try yearInHand(on: asking.today) else { throw NotFound() }
        return year
    }
}
