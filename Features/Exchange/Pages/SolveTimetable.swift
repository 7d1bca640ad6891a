import Markup
import School
import Storage
import Web

/// Asks FET to place the activities of an upload, or stops it; the plan's page says how it goes.
struct SolveTimetable: Action {
    static let path = "/import/timetable/:key/solve"
    static let act = Act.importTimetable

    private let key: String
    private let stops: Bool

    init(_ form: Form) throws {
        key = try form.part("key")
        stops = form["do"] == "stop"
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        var upload = try Upload(key, .timetable, records)
        guard upload.status == .running else { return .see(.timetableFile(key)) }
        let work = try upload.choices.solving.flatMap { try records.job($0) }
        let isSolving = work.map { [.waiting, .running].contains($0.status) } ?? false
        if stops {
            if let work, isSolving {
                _ = try records.startJob(work.key)
                let words = "Составление остановлено: расписание осталось таким, каким было в файле."
                try records.endJob(work.key, as: .failed, answer: nil, words: words)
            }
        } else if !isSolving {
            upload.choices.solution = nil
            try Self.begin(&upload, minutes: 5, records)
        }
        return .see(.timetableFile(key))
    }

    /// Begins FET's work on the upload's file.
    static func begin(_ upload: inout Upload, minutes: Int, _ records: Writing) throws {
        let words = "Расписание составляется, это занимает до \(minutes) мин."
        upload.choices.solving = try records.askJob(
            work.kind, asked: upload.contents + [UInt8(min(255, minutes))], words: words)
        try upload.note(records)
    }

    /// FET's work itself, aside from any page.
    static let work = LongWork("import.solve") { turn in
        let hash = Array(turn.job.asked.prefix(32)), minutes = turn.job.asked.count > 32 ? Int(turn.job.asked[32]) : 5
        let database = try turn.records.school(turn.school), key = turn.job.key
        guard let bytes = try await database.read({ try $0.file(hash) }) else {
            throw Objection("Файл уже удалён: он хранится сутки. Загрузите его снова.")
        }
        do {
            let file = try FETReader.file(bytes), total = file.activities.count
            let solver = TimetableSolver(seconds: minutes * 60) { placed in
                await turn.say(placed, total, "Расписание составляется: поставлено \(placed) из \(total).")
                // Whoever stops the work ends its job.
                return (try? await database.read { try $0.job(key)?.status == .running }) ?? true
            }
            let solution = try await solver.solution(of: bytes)
            let placed = try FETReader.solution(solution, for: file).placements.count
            return .init(Self.words(placed, of: total), answer: solution)
        } catch let problem as FileProblem {
            throw Objection(problem.description)
        } catch ToolFailure.failed {
            throw Objection("FET не принял файл: откройте его в самой программе FET и исправьте, что она назовёт.")
        } catch let failure as ToolFailure {
            throw Objection(failure.description)
        }
    }

    private static func words(_ placed: Int, of total: Int) -> String {
        placed >= total
            ? "Расписание составлено."
            : "Расписание составлено не целиком: поставлено \(placed) из \(total). Что осталось без места, перечислено "
                + "ниже: загрузить можно и так."
    }
}
