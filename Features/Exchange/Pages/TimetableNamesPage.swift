import Markup
import School
import Storage
import Web

/// What the names of a timetable's file mean in the school: recognised, and put right by a person.
struct TimetableNamesPage: Page {
    static let path = "/import/timetable/:key/names"
    static let act = Act.importTimetable
    static let keeping = Keeping.nothing

    struct Sheet: Sendable {
        let key: String
        let file: String
        let kind: NameMap.Kind
        let kinds: [(kind: NameMap.Kind, count: Int)]
        let names: [Line]
        /// What a name may mean: value and title.
        let offers: [(value: String, title: String)]
        /// Whether what is not said is made anew.
        let makesNew: Bool
    }

    struct Line: Sendable {
        let text: String
        /// What a person said: empty, a skip or a value of the offers.
        let said: String
        /// What it is taken for, empty where nothing fits.
        let meaning: String
    }

    private let key: String
    private let kind: NameMap.Kind?

    init(_ form: Form) throws {
        key = try form.part("key")
        kind = form["kind"].flatMap { NameMap.Kind(rawValue: $0) }
    }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        let upload = try Upload(key, .timetable, records)
        guard upload.status == .running else { throw NotFound() }
        let plan = try TimetablePlan(upload, records, today: asking.today), names = plan.draft.names
        let kinds = NameMap.Kind.allCases.map { kind in (kind, names.count { $0.kind == kind }) }.filter { $0.1 > 0 }
        guard let shown = kind ?? kinds.first?.0 else { throw NotFound() }
        return Sheet(
            key: key, file: upload.name, kind: shown, kinds: kinds,
            names: names.filter { $0.kind == shown }.map { name in
                Line(text: name.text, said: plan.said(name), meaning: plan.meaning(of: name))
            }, offers: plan.offers(shown), makesNew: !plan.source.isGrid)
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        View("Что значат названия", main: TimetableNamesView(sheet: sheet, frame: frame).main)
    }
}

extension TimetablePlan {
    /// What a person said of a name: empty, a skip or a value of the offers.
    func said(_ name: TimetableDraft.Name) -> String {
        switch map[name.kind, name.text] {
        case .skipped: NameMap.skip
        case .ours(let own): own
        case nil: ""
        }
    }

    /// What a name is taken for in the school's words.
    func meaning(of name: TimetableDraft.Name) -> String {
        if !name.meaning.isEmpty || source.isGrid { return name.meaning }
        switch name.kind {
        case .teacher:
            return teachers.known[name.text].flatMap { id in known.staff.first { $0.id == id }?.name.full } ?? ""
        case .schoolClass: return map.schoolClass(name.text).flatMap { known.classes[$0] == nil ? nil : $0.text } ?? ""
        case .subject: return known.subjectName(name.text, "") ?? ""
        case .room: return ""
        }
    }

    /// Names that mean nothing yet and were not left out; a room needs no explaining.
    var unknownNames: [TimetableDraft.Name] {
        draft.names.filter { $0.kind != .room && meaning(of: $0).isEmpty && map[$0.kind, $0.text] == nil }
    }

    /// What names of a kind may mean.
    func offers(_ kind: NameMap.Kind) -> [(value: String, title: String)] {
        switch kind {
        case .schoolClass: known.classes.keys.sorted(by: ClassName.inOrder).map { ($0.text, $0.text) }
        case .subject: load.subjects.map { ($0.name, $0.name) }
        case .teacher:
            known.staff.sorted { SortKey.of($0.name.full) < SortKey.of($1.name.full) }
                .map { (String($0.id.number), $0.name.full) }
        case .room: load.rooms.map { ($0, $0) }
        }
    }
}
