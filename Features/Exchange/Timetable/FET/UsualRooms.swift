import School
import Storage

/// Where the pages and the teachers of the school usually meet: FET places lessons in time alone, rooms follow from the
/// timetable that holds, or from the last one.
struct UsualRooms {
    /// What the rooms were learned from; nil where no timetable has any.
    let source: ListedTimetable?
    private var ofCourse: [ID<Course>: [String: Int]] = [:]
    private var ofTeacher: [ID<Person>: [String: Int]] = [:]
    /// Rooms where several lessons go on at once.
    private var halls: Set<String> = []

    private static let teachers = SQL(
        """
        SELECT DISTINCT sc.course, d.person FROM slot s JOIN slot_course sc ON sc.slot = s.id
            JOIN duty d ON d.object = sc.course
        WHERE s.timetable = ?1 AND d.kind = 6 AND d.absent_teacher IS NULL ORDER BY sc.course, d.person
        """)

    init(_ records: Reading, _ days: SchoolDays, _ load: KnownLoad) throws {
        let own = try records.timetables(of: days.year.number)
        let holding = own.last { Span(from: $0.from, to: $0.to).contains(days.day) } ?? own.last
        guard let timetable = try holding ?? records.timetables(of: days.year.number - 1).last else {
            source = nil
            return
        }
        var people: [ID<Course>: [ID<Person>]] = [:]
        try records.each(Self.teachers, timetable.id) { people[$0.id(0), default: []].append($0.id(1)) }
        let rooms = Set(load.rooms), slots = try records.slots(of: timetable.id).filter { rooms.contains($0.room) }
        source = slots.isEmpty ? nil : timetable
        var taken: [String: [Slot]] = [:]
        for slot in slots {
            for course in slot.courses {
                ofCourse[course, default: [:]][slot.room, default: 0] += 1
                for teacher in people[course] ?? [] { ofTeacher[teacher, default: [:]][slot.room, default: 0] += 1 }
            }
            let others = taken["\(slot.room) \(slot.weekday) \(slot.n)"] ?? []
            if others.contains(where: { $0.week == 0 || slot.week == 0 || $0.week == slot.week }) {
                halls.insert(slot.room)
            }
            taken["\(slot.room) \(slot.weekday) \(slot.n)", default: []].append(slot)
        }
    }

    /// Where a page may meet, the likeliest first: its own rooms, then those of its teachers.
    func offers(_ page: KnownLoad.Page) -> [String] {
        let own = Self.inOrder(ofCourse[page.course] ?? [:])
        let others = page.teachers.flatMap { Self.inOrder(ofTeacher[$0] ?? [:]) }
        return (own + others).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    /// Whether several lessons go on in the room at once.
    func isHall(_ room: String) -> Bool { halls.contains(room) }

    private static func inOrder(_ counts: [String: Int]) -> [String] {
        counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    }
}
