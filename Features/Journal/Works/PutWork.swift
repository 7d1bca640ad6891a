import School
import Storage
import Web

/// Adds a work to a lesson, or gives one another kind, weight or topic (003 п. 2.7; 001 п. 3.2).
struct PutWork: Action {
    static let path = WorksPage.path
    static let act = Act.putMark
    static var page: (any Page.Type)? { WorksPage.self }

    /// More in one lesson is a slip of the hand.
    private static let most = 10

    private let place: WorkPlace
    private let form: Form
    private let kind: ID<WorkKind>
    private let weight: Int?
    private let topic: String

    init(_ form: Form) throws {
        self.form = form
        place = try WorkPlace(form)
        guard let kind = form["kind"].flatMap({ ID<WorkKind>($0) }) else {
            throw Objection("Выберите вид работы.", field: "kind")
        }
        self.kind = kind
        weight = try form.number("weight", called: "Вес", in: 0...10)
        topic = try Topic(typed: form["topic"] ?? "").text
    }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope { try place.scope(records) }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        let desk = try place.desk(records, asking)
        try desk.checkOpen()
        guard let chosen = try records.workKinds().first(where: { $0.id == kind })?.kind else {
            throw Objection("Такого вида работы в школе нет. Выберите из списка.", field: "kind")
        }
        if topic.isEmpty, chosen.needsTopic {
            throw Objection("\(chosen.title): напишите тему, для такой работы она обязательна.", field: "topic")
        }
        let n = try number(desk, records), isNew = desk.works.first { $0.n == n }?.kind != kind.number
        if chosen.isRetired, isNew {
            throw Objection("«\(chosen.title)» школа больше не предлагает. Выберите другой вид.", field: "kind")
        }
        try desk.checkOwn(n)
        let isMarked = !form.isTicked("unmarked")
        if !isMarked, try records.holding(work: n, of: place.lesson, at: asking.now) == .marks {
            throw Objection("За эту работу уже стоят отметки. Сотрите их, чтобы не оценивать.", field: "unmarked")
        }
        try records.name(
            work: n, in: place.lesson, of: n == 0 ? nil : desk.course.id, kind: kind.number,
            weight: weight ?? chosen.weight, topic: topic,
            counts: !form.isTicked("nocount") && (chosen.counts || !isNew), isMarked: isMarked)
        return .see(try desk.place(form, n))
    }

    private func number(_ desk: WorkDesk, _ records: Reading) throws -> Int {
        if let n = place.n {
            _ = try desk.standing(n)
            return n
        }
        let next = try records.nextWork(of: place.lesson)
        guard desk.works.count < Self.most, next <= 60 else {
            throw Objection("В одном уроке не больше \(Self.most) работ.", field: "kind")
        }
        return next
    }
}
