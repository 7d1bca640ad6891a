import Markup
import School
import Storage
import Web

/// The lesson on the whiteboard: its topic, its homework and helpers for the class; neither marks nor notices.
struct BoardPage: Page {
    static let path = "/board/:lesson/:course"
    static let act = Act.seeJournal
    static let logged = LoggedOpening.journal
    /// A projector is everybody's screen: nothing of it is kept.
    static let keeping = Keeping.nothing

    private let lesson: ID<Lesson>
    private let course: ID<Course>
    private let found = Once<CourseLine>()

    init(_ form: Form) throws {
        lesson = try form.id("lesson")
        course = try form.id("course")
    }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope {
        try found.get {
            guard let line = try records.course(course) else { throw NotFound() }
            return line
        }.scope(lesson: lesson, day: asking.today)
    }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> BoardSheet {
        try BoardSheet(lesson, found.get { throw NotFound() }, records)
    }

    func view(_ sheet: BoardSheet, _ frame: Frame) -> View {
        View(
            "\(sheet.heading) — доска", script: .board, isBare: true,
            main: """
                <main id="main" class="board" tabindex="-1" data-behaviour="board">
                <div class="board__words"><h1>\(sheet.topic.isEmpty ? sheet.heading : sheet.topic)</h1>
                \(if: !sheet.homework.isEmpty, "<p>Дома: \(sheet.homework)</p>")
                <div class="board__shown" data-board="shown" role="status"></div></div>
                <div class="board__keys">\(BoardPage.keys)<a class="button" href="\
                \(frame.link(.lesson(lesson, course)))" aria-label="Закрыть доску">✕</a></div>
                </main>
                <script type="application/json" id="board-names">\(JSON.array(sheet.names) { JSON.text($0) })</script>
                """)
    }

    private static let keys: HTML = """
        <button class="button" type="button" hidden data-board="one">К доске: случайный</button>\
        <button class="button" type="button" hidden data-board="timer">Таймер 10:00</button>\
        <button class="button" type="button" hidden data-board="groups">Группы по 4</button>\
        <button class="button" type="button" hidden data-board="done">Кто закончил</button>\
        <button class="button" type="button" hidden data-behaviour="curtain">Шторка</button>
        """
}

/// What the whiteboard shows: nothing that tells one student from another but the name.
struct BoardSheet: Sendable {
    let heading: String
    let topic: String
    let homework: String
    /// Who is there, in the order of the list: «Иван А.».
    let names: [String]

    /// Reads the lesson and who is at it: whoever was noted absent is not called.
    init(_ lesson: ID<Lesson>, _ course: CourseLine, _ records: Reading) throws {
        guard let record = try records.lessonRecord(lesson, of: course.id) else { throw NotFound() }
        let day = record.day
        let away = try records.attendance(of: course.id, from: day, to: day)
            .filter { $0.lesson == lesson && ($0.typed?.code.isAbsence ?? false) }.map(\.student)
        heading = course.heading
        topic = record.topic
        let task = try records.homeworkTasks(of: record).first { $0.n == 0 }
        homework = [record.homework.words, task?.facets.place ?? ""].filter { !$0.isEmpty }.joined(separator: " · ")
        names = try records.students(ofGroup: course.group, from: day, to: day)
            .filter { $0.isIn(on: day) && !away.contains($0.id) }
            .map { "\($0.name.given) \($0.name.surname.prefix(1))." }
    }
}
