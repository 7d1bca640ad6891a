import School
import Storage
import Web

/// Hides a work and its marks from families until a day, as until notebooks are given back, or shows them at once.
struct HideWork: Action {
    static let path = "/lesson/:lesson/:course/works/hide"
    static let act = Act.putMark
    static var page: (any Page.Type)? { WorksPage.self }

    /// Families are not kept waiting longer.
    private static let longest = 60

    private let place: WorkPlace
    private let form: Form
    private let until: Day?

    init(_ form: Form) throws {
        self.form = form
        place = try WorkPlace(form)
        until = try form.day("until", called: "Показать с")
    }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope { try place.scope(records) }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        let desk = try place.desk(records, asking)
        guard let n = place.n else { throw NotFound() }
        let hides = !form.isTicked("show")
        try desk.checkOwn(n)
        if hides { try desk.checkOpen() }
        let moment = hides ? try moment(asking) : nil
        // What was never hidden has nothing to show.
        guard let work = try desk.standing(n) ?? (hides ? named(desk, records) : nil) else { throw NotFound() }
        try records.hide(work, until: moment, quietMinutes: asking.regulation.quietMinutes)
        return .see(try desk.place(form, n))
    }

    private func moment(_ asking: Asking) throws -> Moment {
        guard let until else { throw Objection("Укажите день, с которого работу увидят семьи.", field: "until") }
        guard (1...Self.longest).contains(until - asking.today) else {
            let last = RussianDate.dayAndMonth(asking.today + Self.longest)
            throw Objection("Показать с: нужен день от завтрашнего до \(last).", field: "until")
        }
        return asking.zone.moment(day: until, time: TimeOfDay(minutes: 0))
    }

    /// The implied answer becomes a work with a row of its own.
    private func named(_ desk: WorkDesk, _ records: Writing) throws -> WorkRow? {
        guard let answer = try records.workKinds().first else { return nil }
        try records.name(
            work: 0, in: place.lesson, of: nil, kind: answer.id.number, weight: answer.kind.weight)
        return try records.work(0, of: place.lesson, on: place.course)
    }
}
