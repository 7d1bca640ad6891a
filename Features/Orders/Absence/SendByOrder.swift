import School
import Storage
import Web

/// Sends students of any classes elsewhere by one order: every lesson of the days shows that they were away by it, in
/// all subjects, which is counted neither as illness nor as an absence without a valid reason.
struct SendByOrder: Action {
    static let path = "/orders/sending"
    static let act = Act.keepOrders
    static var page: (any Page.Type)? { SendingPage.self }

    private let number: String
    private let ordered: Day
    private let days: ClosedRange<Day>
    private let lessons: (first: Int?, last: Int?)
    private let words: String
    private let students: String

    init(_ form: Form) throws {
        students = form["students"] ?? ""
        words = try form.needed("words", called: "Куда направлены", limit: AbsenceDraft.longestNote)
        number = try form.needed("order", called: "Приказ №", limit: 40)
        guard let ordered = try form.day("ordered", called: "Дата приказа") else {
            throw Objection("Укажите дату приказа.", field: "ordered")
        }
        self.ordered = ordered
        guard let from = try form.day("from", called: "С") else {
            throw Objection("Укажите первый день.", field: "from")
        }
        let to = try form.day("to", called: "По") ?? from
        guard from <= to else {
            throw Objection("Последний день (\(to.russian)) раньше первого (\(from.russian)).", field: "to")
        }
        days = from...to
        lessons = (
            try form.number("first", called: "С урока", in: 0...20),
            try form.number("last", called: "По урок", in: 0...20)
        )
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        let year = try records.years().first { $0.contains(days.lowerBound) }
        let named = try NamedStudents.all(in: students, of: records.studentsOfSchool(on: days.lowerBound))
        let paper = AbsenceDocument(
            kind: .order, number: SentStudent.paper(number, ordered), presented: asking.today)
        let drafts = named.map { student in
            AbsenceDraft(
                student: student.id, from: days.lowerBound, to: days.upperBound, firstLesson: lessons.first,
                lastLesson: lessons.last, reason: .byOrder, document: paper, note: words)
        }
        for (student, draft) in zip(named, drafts) {
            try draft.check(
                year: year.map { Span(from: $0.starts, to: $0.ends) }, stay: [student.stay], student: student.name,
                today: asking.today)
        }
        let count = counted(named.count, "ученик", "ученика", "учеников")
        let order = try records.addOrder(number, ordered, .sending, about: "\(words): \(count)")
        for draft in drafts { try records.file(draft) }
        return .see(.order(order))
    }
}
