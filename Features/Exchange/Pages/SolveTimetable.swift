import Markup
import School
import Storage
import Web

/// Asks FET to place the activities of an upload, or stops it; the plan's page says how it goes.
struct SolveTimetable: Action {
    static let path = "/import/timetable/:key/solve"
    static let act = Act.importTimetable
    static let page: (any Page.Type)? = TimetablePlanPage.self

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
        if stops {
            if let work { try stop(work, records) }
        } else if work?.isGoingOn != true {
            upload.choices.solution = nil
            try Self.begin(&upload, minutes: 5, records)
        }
        return .see(.timetableFile(key))
    }

    /// Work in hand is asked to write down what it has found; asked again, or not begun, it ends at once.
    private func stop(_ work: Job, _ records: Writing) throws {
        if work.status == .running, !work.isToStop {
            let words = "Составление останавливается, лучшее из найденного сохраняется."
            return try records.noteJob(work.key, asked: work.asked + [1], answer: nil, words: words)
        }
        guard work.isGoingOn else { return }
        _ = try records.startJob(work.key)
        let words = "Составление остановлено: расписание осталось таким, каким было в файле."
        try records.endJob(work.key, as: .failed, answer: nil, words: words)
    }

    /// Begins FET's work on the upload's file; a school has one such work at a time.
    static func begin(_ upload: inout Upload, minutes: Int, _ records: Writing) throws {
        if let other = try records.timetableBeingMade() {
            throw Objection(
                "В школе уже составляется расписание «\(other.name)». Дождитесь конца или остановите ту работу.",
                field: "main")
        }
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
                let job = try? await database.read { try $0.job(key) }
                guard job?.isToStop != true, job?.isGoingOn != false else { return false }
                await turn.say(placed, total, "Расписание составляется: поставлено \(placed) из \(total).")
                return true
            }
            let solution = try await solver.solution(of: bytes)
            let placed = try FETReader.solution(solution, for: file).placements.count
            let isStopped = try await database.read { try $0.job(key)?.isToStop == true }
            return .init(try Self.words(placed, of: total, isStopped: isStopped), answer: solution)
        } catch let problem as FileProblem {
            throw Objection(problem.description)
        } catch let failure as ToolFailure {
            throw Objection(failure.description)
        }
    }

    private static func words(_ placed: Int, of total: Int, isStopped: Bool) throws -> String {
        if placed == 0 {
            throw Objection("FET не успел поставить ни одного занятия: расписание осталось таким, каким было в файле.")
        }
        if placed >= total { return "Расписание составлено." }
        return (isStopped ? "Составление остановлено, взято лучшее из найденного" : "Расписание составлено не целиком")
            + ": поставлено \(placed) из \(total). Что осталось без места, перечислено ниже: загрузить можно и так."
    }
}

extension Job {
    /// Whether it waits for its turn or is in hand.
    var isGoingOn: Bool { [.waiting, .running].contains(status) }

    /// Whether somebody asked FET's work to end with what it has.
    fileprivate var isToStop: Bool { asked.count > 33 }

    /// What the button that stops it promises.
    var stopWords: String { isToStop ? "Прекратить, не дожидаясь" : "Остановить" }
}

extension Reading {
    /// The timetable that FET makes in this school now: its upload's key and name; nil where there is none.
    func timetableBeingMade() throws -> (key: String, name: String)? {
        let works = try recentJobs(SolveTimetable.work.kind).filter(\.isGoingOn).map(\.key)
        guard !works.isEmpty else { return nil }
        for job in try recentJobs(Upload.Kind.timetable.rawValue) {
            let upload = try Upload(Hex.text(job.key), .timetable, self)
            if let work = upload.choices.solving, works.contains(work) { return (Hex.text(job.key), upload.name) }
        }
        return nil
    }
}
