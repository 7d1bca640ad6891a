import School
import Storage
import Web

/// Notes that results of an exam have come: the term of their publication begins.
struct ReceiveResults: Action {
    static let path = "/exams"
    static let act = Act.publishExams
    static var page: (any Page.Type)? { ExamsPage.self }

    private let subject: ID<Subject>
    private let kind: FinalKind
    private let level: Int
    private let name: String
    private let day: Day
    private let received: ReceivedAt
    /// What its points are of; nil where it is marked as its subject is.
    private let scale: Scale?

    init(_ form: Form) throws {
        guard let subject = form["subject"].flatMap({ ID<Subject>($0) }) else {
            throw Objection("Выберите предмет.", field: "subject")
        }
        self.subject = subject
        let kind = form["kind"].flatMap { Int($0) }.flatMap(FinalKind.init(rawValue:)) ?? .exam
        guard ExamRow.kinds.contains(kind) else { throw Objection("Выберите вид из списка.", field: "kind") }
        self.kind = kind
        guard let level = try form.number("level", called: "Параллель", in: 1...12) else {
            throw Objection("Укажите параллель: число от 1 до 12.", field: "level")
        }
        self.level = level
        let chosen = form["scale"] ?? "", own = Int(chosen).flatMap { Scale(code: $0) }
        guard chosen.isEmpty || own.map(ExamRow.scales.contains) == true else {
            throw Objection("Выберите шкалу из списка.", field: "scale")
        }
        scale = own
        name = try form.needed("name", called: "Название", limit: 60)
        guard let day = try form.day("day", called: "Прошёл") else {
            throw Objection("Укажите день экзамена.", field: "day")
        }
        self.day = day
        received = try ReceivedAt(form)
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        guard let year = try records.yearInHand(on: asking.today) else { throw NotFound() }
        guard let listed = try records.listedSubject(subject) else {
            throw Objection("Выберите предмет из списка.", field: "subject")
        }
        guard day >= year.starts, day <= asking.today else {
            throw Objection("День экзамена — не раньше \(year.starts.russian) и не позже сегодня.", field: "day")
        }
        let moment = try received.moment(ofExamOn: day, asking), on = min(day, year.ends)
        // What nobody could sit would be owed for ever.
        if try records.examCandidates(in: subject, gradeLevel: level, of: year.number, on: on) == 0 {
            throw Objection(
                "\(listed.name), \(level) класс: \(day.russian) этот предмет в параллели никто не изучал с отметками. "
                    + "Сверьте предмет, параллель и день экзамена.", field: "level")
        }
        let id = try records.add(
            exam: name, of: subject, kind, gradeLevel: level, on: day, receivedAt: moment, year: year.number,
            zone: asking.zone, scale: scale)
        return .see(.exam(id))
    }
}
