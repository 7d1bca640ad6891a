import Markup
import School
import Storage
import Web

/// Asks FET to place the activities of an upload; the plan's page says how it goes.
struct SolveTimetable: Action {
    static let path = "/import/timetable/:key/solve"
    static let act = Act.importTimetable

    private let key: String

    init(_ form: Form) throws { key = try form.part("key") }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        var upload = try Upload(key, .timetable, records)
        let words = "Расписание составляется, это занимает до пяти минут. Обновите страницу позже; её можно закрыть."
        upload.choices.solving = try records.askJob(Self.work.kind, asked: upload.contents, words: words)
        try upload.note(records)
        return .see(Link("/import/timetable/\(key)"))
    }

    /// FET's work itself, aside from any page.
    static let work = LongWork("import.solve") { turn in
        let hash = turn.job.asked
        guard let bytes = try await turn.records.school(turn.school).read({ try $0.file(hash) }) else {
            throw Objection("Файл уже удалён: он хранится сутки. Загрузите его снова.")
        }
        do {
            return .init("Расписание составлено.", answer: try await TimetableSolver().solution(of: bytes))
        } catch let problem as FileProblem {
            throw Objection(problem.description)
        } catch ToolFailure.failed {
            throw Objection("FET не принял файл: откройте его в самой программе FET и исправьте, что она назовёт.")
        } catch let failure as ToolFailure {
            throw Objection(failure.description)
        }
    }
}
