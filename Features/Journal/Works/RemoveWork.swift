import School
import Storage
import Web

/// Takes a work out of its lesson while its column is empty.
struct RemoveWork: Action {
    static let path = "/lesson/:lesson/:course/works/remove"
    static let act = Act.putMark
    static var page: (any Page.Type)? { WorksPage.self }

    private let place: WorkPlace
    private let form: Form

    init(_ form: Form) throws {
        self.form = form
        place = try WorkPlace(form)
    }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope { try place.scope(records) }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        let desk = try place.desk(records, asking)
        guard let n = place.n, let work = try desk.standing(n), n > 0 else {
            throw Objection("Ответ на уроке есть всегда: удалить можно только добавленную работу.", field: "kind")
        }
        try desk.checkOpen()
        switch try records.holding(work: n, of: place.lesson, at: asking.now) {
        case .nothing: try records.remove(work)
        case .marks: throw Objection("За эту работу стоят отметки. Удаляется только пустая.", field: "kind")
        case .notes: throw Objection("У клеток этой работы есть заметки. Удаляется только пустая.", field: "kind")
        case .shown(let until):
            let time = asking.zone.local(until).time.text
            throw Objection("Семьи ещё видят стёртую отметку. Удалить работу можно с \(time).", field: "kind")
        }
        return .see(try desk.place(form, 0))
    }
}
