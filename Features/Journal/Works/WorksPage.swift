import School
import Storage
import Web

/// The works of a lesson: what marks are given for, and the form to add one or to change one.
struct WorksPage: Page {
    static let path = "/lesson/:lesson/:course/works"
    static let act = Act.putMark

    private let place: WorkPlace
    private let form: Form

    init(_ form: Form) throws {
        self.form = form
        // What cannot be read as a number came back with its own objection, or names no work.
        place = try WorkPlace(form.objection == nil ? form : Form(path: form.path))
    }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope { try place.scope(records) }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> WorksSheet {
        try WorksSheet(place, form["n"].flatMap { Int($0) }, records, asking)
    }

    func freshUntil(_ sheet: WorksSheet) -> Moment? {
        var changes = sheet.works.compactMap(\.visibleFrom).filter { $0 > sheet.now }
        if case .shown(let until) = sheet.holding { changes.append(until) }
        return changes.min()
    }

    func view(_ sheet: WorksSheet, _ frame: Frame) -> View {
        WorksView(sheet: sheet, form: form, frame: frame).view
    }
}

/// A lesson's works and the kinds to choose from.
struct WorksSheet: Sendable {
    let course: CourseLine
    let record: LessonRecord
    let works: [ShownWork]
    let kinds: [(id: ID<WorkKind>, kind: WorkKind)]
    /// The work whose form is open; nil for a new one.
    let chosen: ShownWork?
    /// What stands in the chosen work's column.
    let holding: WorkHolding
    /// Why no works are kept here; nil where they are.
    let closed: String?
    /// Whether a control work stands in the plan of assessments, in words.
    let planned: [String]
    let today: Day
    let now: Moment
    let zone: Zone
    /// Whether the school weighs all works alike, so that weights are not asked for.
    let isPlain: Bool
    /// By when the chosen work's marks are to be written, and by what; nil where they are not owed.
    let term: String?

    init(_ place: WorkPlace, _ n: Int?, _ records: Reading, _ asking: Asking) throws {
        let desk = try place.desk(records, asking)
        (course, record) = (desk.course, desk.record)
        let all = try records.workKinds()
        let answer = desk.works.contains { $0.n == 0 } ? nil : all.first.map { ShownWork.answer($0.id, $0.kind) }
        let works = [answer].compactMap { $0 } + desk.works.map { ShownWork($0) }
        self.works = works
        let chosen = try n.map { n in
            guard let found = works.first(where: { $0.n == n }) else { throw NotFound() }
            return found
        }
        self.chosen = chosen
        kinds = all.filter { !$0.kind.isRetired || $0.id.number == chosen?.kind }
        holding = try chosen.map { try records.holding(work: $0.n, of: place.lesson, at: asking.now) } ?? .nothing
        do {
            try desk.checkOpen()
            closed = nil
        } catch let objection as Objection {
            closed = objection.text
        }
        planned = try records.plannedWork(
            place.lesson, of: course, hasControl: desk.works.contains(where: \.isControl))
        (today, now, zone) = (asking.today, asking.now, asking.zone)
        isPlain = asking.regulation.weighing == .plain
        term = try records.markTerm(of: desk.works.first { $0.n == chosen?.n }, desk.record, desk.course, asking.zone)
    }
}

extension Reading {
    /// «до 30 ноября: 10 календарных дней по виду работы «Сочинение»»; nil where no mark is owed by a day.
    fileprivate func markTerm(
        of work: WorkRow?, _ record: LessonRecord, _ course: CourseLine, _ zone: Zone
    ) throws -> String? {
        guard let work, work.isWritten, work.isMarked else { return nil }
        let deadline = try deadline(course.markTerm(record.lesson, record.day, work), zone: zone)
        return deadline.due == nil ? nil : deadline.words
    }
}

/// A work as its form shows it.
struct ShownWork: Sendable {
    let n: Int
    let kind: Int
    let title: String
    let weight: Int
    let topic: String
    let counts: Bool
    let isMarked: Bool
    let visibleFrom: Moment?

    init(_ work: WorkRow) {
        (n, kind, title, weight) = (work.n, work.kind, work.title, work.weight)
        (topic, counts, isMarked, visibleFrom) = (work.topic, work.counts, work.isMarked, work.visibleFrom)
    }

    private init(_ kind: Int, _ title: String, weight: Int) {
        (n, self.kind, self.title, self.weight) = (0, kind, title, weight)
        (topic, counts, isMarked, visibleFrom) = ("", true, true, nil)
    }

    /// What every lesson has before anybody names its works.
    static func answer(_ id: ID<WorkKind>, _ kind: WorkKind) -> ShownWork {
        ShownWork(id.number, kind.title, weight: 1)
    }

    /// «вес 3, не в среднем, семьи увидят с 28 ноября».
    func words(_ now: Moment, _ zone: Zone, isPlain: Bool) -> String {
        let hidden = visibleFrom.flatMap {
            $0 > now ? "семьи увидят с \(RussianDate.dayAndMonth(zone.day(of: $0)))" : nil
        }
        let all = [
            isMarked ? (isPlain ? nil : "вес \(weight)") : "не оценивается",
            counts && (!isPlain || weight > 0) || !isMarked ? nil : "не в среднем", hidden,
        ]
        return all.compactMap { $0 }.joined(separator: ", ")
    }
}
