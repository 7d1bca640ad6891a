import School
import Storage

/// Who and what is taken at the time to which a lesson is to go.
struct Clashes {
    private let records: Reading

    init(_ records: Reading) { self.records = records }

    /// Objects where a teacher or a student of the lesson is at another lesson then; a room taken objects too, unless
    /// `crowded` says that it is known. `leaving` are lessons that go away from there at the same stroke.
    func check(
        _ lesson: SchoolLesson, on day: Day, _ bell: Bell, room: String, leaving: Set<ID<Lesson>> = [],
        crowded: Bool = false, field: String
    ) throws {
        let gone = leaving.union([lesson.id])
        let there = try records.schoolLessons(day...day).filter {
            !gone.contains($0.id) && $0.listed.status.isOn && $0.overlaps(bell.starts, bell.ends)
        }
        guard !there.isEmpty else { return }
        try checkStudents(lesson, there, on: day, field)
        try checkTeachers(lesson, there, on: day, field)
        if !crowded, !room.isEmpty, let taken = there.first(where: { $0.listed.room == room }) {
            throw Self.taken(room, by: taken, field: field == "day" ? "room" : field)
        }
    }

    /// «кабинет 15», «каб. 15», «спортзал».
    static func called(_ room: String) -> String { room.first?.isNumber == true ? "кабинет " + room : room }

    /// A room in which another lesson is held at the same time.
    static func taken(_ room: String, by other: SchoolLesson, field: String) -> Objection {
        Objection(
            "\(called(room).capitalFirst): в это время там \(other.classNames), \(other.words). Выберите другой кабинет или отметьте, "
                + "что поместятся оба.", field: field)
    }

    private func checkStudents(_ lesson: SchoolLesson, _ there: [SchoolLesson], on day: Day, _ field: String) throws {
        let shared = try records.lessons(sharing: lesson.id, on: day)
        guard let other = there.first(where: { shared.contains($0.id) }) else { return }
        throw Objection(
            "\(other.classNames): \(RussianDate.dayAndMonth(day)) в это время уже стоит \(other.words). Выберите другое "
                + "время или сначала перенесите его.", field: field)
    }

    private func checkTeachers(_ lesson: SchoolLesson, _ there: [SchoolLesson], on day: Day, _ field: String) throws {
        for teacher in lesson.teachers {
            guard let other = there.first(where: { $0.teachers.contains { $0.person == teacher.person } }) else {
                continue
            }
            throw Objection(
                "\(teacher.name.short) \(RussianDate.dayAndMonth(day)) в это время ведёт урок: \(other.classNames), "
                    + "\(other.words). Выберите другое время.", field: field)
        }
    }
}
