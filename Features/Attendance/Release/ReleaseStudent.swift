import School
import Storage
import Web

/// The class teacher lets a student go from a lesson to the end of the day, in one tap (003 п. 2.9).
///
/// Lessons of all subjects whose roll has not been called yet are expected to miss the student; what teachers have
/// recorded stays as it is.
struct ReleaseStudent: Action {
    static let path = "/class/:class/release"
    static let act = Act.explainAbsence
    static var page: (any Page.Type)? { ClassDayPage.self }

    /// On what ground; the first is the usual one.
    static let grounds = ["по заявлению", "медкабинет", "по приказу"]

    private let slug: String
    private let draft: AbsenceDraft
    private let first: Int

    init(_ form: Form) throws {
        slug = try form.part("class")
        guard let day = Day(iso: form["d"] ?? "") else { throw NotFound() }
        let place = (form["from"] ?? "").split(separator: ".")
        guard place.count == 2, let student = ID<Student>(place[0]), let n = Int(place[1]), (0...20).contains(n) else {
            throw NotFound()
        }
        let ground = try form.number("ground", called: "Основание", in: 0...(Self.grounds.count - 1)) ?? 0
        first = n
        draft = AbsenceDraft(
            student: student, from: day, to: day, firstLesson: n, reason: .released, note: Self.grounds[ground])
    }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope {
        try records.scopeOfAbsence(draft, in: records.classHead(slug, on: draft.from))
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        let head = try records.classHead(of: records.permit.scope)
        try records.judge(draft, in: head, today: asking.today)
        let book = try ClassBook(records, head.id, from: draft.from, to: draft.to)
        guard let member = book.members.first(where: { $0.id == draft.student }) else { throw NotFound() }
        let left = book.lessons(of: member, on: draft.from).filter { $0.n >= first }
        guard left.contains(where: { book.presence(of: member, at: $0) == .unknown }) else {
            throw Objection(
                "Отпускать не с чего: с \(first)-го урока у ученика нет уроков без переклички.", field: "release")
        }
        if let standing = member.released(on: draft.from) {
            guard AbsenceDraft(standing) != draft else { return .see(.schoolClass(head.slug, day: draft.from)) }
            try records.correct(standing.absence.id, to: draft, because: "отпущен с другого урока")
        } else {
            try records.file(draft)
        }
        return .see(.schoolClass(head.slug, day: draft.from))
    }
}

extension ClassMember {
    /// The release of a day, if there is one.
    func released(on day: Day) -> FiledCase? {
        cases.last { $0.absence.reason == .released && $0.absence.from == day }
    }
}
