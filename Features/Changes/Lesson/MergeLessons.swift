import School
import Storage
import Web

/// Holds a lesson together with another one of the same time: one lesson, written on the pages of both (001 п. 4.3).
///
/// Each page stays its teacher's, and whoever keeps both writes once. Where a teacher is away it is a substitution,
/// which the register of missed lessons counts.
struct MergeLessons: Action {
    static let path = "/changes/lesson/:lesson/merge"
    static let act = Act.changeLessons
    static var page: (any Page.Type)? { ChangeLessonPage.self }

    let form: Form
    let lesson: ID<Lesson>
    let host: ID<Lesson>
    let reason: String

    init(_ form: Form) throws {
        self.form = form
        lesson = try form.id("lesson")
        guard let host = form["host"].flatMap({ ID<Lesson>($0) }) else {
            throw Objection("Выберите, с каким уроком объединить.", field: "host")
        }
        self.host = host
        reason = try form.needed("merge_why", called: "Причина", limit: 200)
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        guard let one = try records.schoolLesson(lesson) else { throw NotFound() }
        try Seen.changes(records.changes(of: lesson)).check(form)
        try one.checkStands()
        guard let other = try records.schoolLesson(host), one.mayBeHeld(with: other) else {
            throw Objection(
                "Объединить можно с уроком того же времени: того же предмета или другой части того же класса.",
                field: "host")
        }
        do { try other.checkStands() } catch let objection as Objection {
            throw Objection("\(other.groupNames), \(other.words): \(objection.text)", field: "host")
        }
        guard try records.lessons(joinedTo: lesson).isEmpty else {
            throw Objection(
                "К этому уроку уже присоединён другой. Откройте тот, с которым объединяете, и присоедините его сюда.",
                field: "host")
        }
        try checkTeachers(of: [one, other], records)
        try records.checkOpen(host, on: other.listed.day, field: "host")
        try records.join(lesson, into: host, ChangeGrounds(reason))
        return .see(.changes(one.listed.day, schoolClass: one.classes.first?.slug ?? ""))
    }

    /// Whoever is away, or stands in for this lesson, is the affair of substitutions: there one of them writes for all.
    private func checkTeachers(of lessons: [SchoolLesson], _ records: Reading) throws {
        let way = "Объедините уроки на странице «Замены»: там запись ведёт один, и она попадает в журнал учёта."
        if try records.substitutions(at: lesson).contains(where: { $0.standIn == nil }) {
            throw Objection("На этот урок назначена замена. \(way)", field: "host")
        }
        // Groups that a substitute has joined there already are no reason: a third may come.
        if try records.substitutions(at: host).contains(where: { $0.standIn == nil && $0.kind != .merged }) {
            throw Objection("На урок, с которым объединяете, назначена замена. \(way)", field: "host")
        }
        guard let day = lessons.first?.listed.day else { return }
        let away = Set(try records.teacherAbsences(on: day).map(\.person))
        guard let absent = lessons.flatMap(\.teachers).first(where: { away.contains($0.person) }) else { return }
        throw Objection(
            "\(absent.name.short) \(RussianDate.dayAndMonth(day)) отсутствует. \(way)", field: "host")
    }
}

extension SchoolLesson {
    /// «8Б, англ. гр. 1».
    var groupNames: String {
        var names: [String] = []
        for entry in entries where !names.contains(entry.group) { names.append(entry.group) }
        return names.joined(separator: ", ")
    }

    /// Whether two lessons could be one: at the same time, of one subject or of parts of one class. Who is taught alone
    /// is taught apart from the class.
    func mayBeHeld(with other: SchoolLesson) -> Bool {
        let (mine, theirs) = (listed, other.listed)
        guard other.id != id, !isOwn, !other.isOwn, mine.day == theirs.day else { return false }
        guard (mine.starts, mine.ends) == (theirs.starts, theirs.ends) else { return false }
        guard Set(entries.map(\.course)).isDisjoint(with: other.entries.map(\.course)) else { return false }
        return !Set(entries.map(\.subject)).isDisjoint(with: other.entries.map(\.subject))
            || !Set(classes).isDisjoint(with: other.classes)
    }
}

extension Reading {
    private static let joinedTo = SQL(
        "SELECT lesson FROM lesson_change WHERE other = ?1 AND kind = 6 AND undone = 0 ORDER BY id")

    /// The lessons that are held as another one now.
    func lessons(joinedTo lesson: ID<Lesson>) throws -> [ID<Lesson>] { try rows(Self.joinedTo, lesson) { $0.id(0) } }
}
