import Markup
import School
import Storage
import Web

/// Writes down what the names of a timetable's file mean.
struct KeepTimetableNames: Action {
    static let path = "/import/timetable/:key/names"
    static let act = Act.importTimetable
    static let page: (any Page.Type)? = TimetableNamesPage.self

    private let key: String
    private let kind: NameMap.Kind
    private let said: [(name: String, meaning: String)]

    init(_ form: Form) throws {
        key = try form.part("key")
        guard let kind = form["kind"].flatMap({ NameMap.Kind(rawValue: $0) }) else { throw NotFound() }
        self.kind = kind
        said = form.fields.filter { $0.name.hasPrefix("means ") }.map { (String($0.name.dropFirst(6)), $0.value.clean) }
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        var upload = try Upload(key, .timetable, records)
        guard upload.status == .running else { return .see(.timetableFile(key)) }
        let plan = try TimetablePlan(upload, records, today: asking.today)
        let names = Set(plan.draft.names.filter { $0.kind == kind }.map(\.text))
        let offers = Set(plan.offers(kind).map(\.value))
        for (name, meaning) in said where names.contains(name) {
            upload.choices.say(kind, name, means: try checked(meaning, of: name, offers, makesNew: !plan.source.isGrid))
        }
        try upload.note(records)
        return .see(.timetableFile(key))
    }

    private func checked(_ meaning: String, of name: String, _ offers: Set<String>, makesNew: Bool) throws -> String {
        if meaning.isEmpty || meaning == NameMap.skip || offers.contains(meaning) { return meaning }
        guard kind == .schoolClass, let own = ClassInCell.any(meaning) else {
            throw Objection("Выберите для «\(name)» одно из предложенного.", field: "main")
        }
        guard makesNew || offers.contains(own.text) else {
            throw Objection("Класса «\(meaning)» в школе нет: «\(name)» некуда загрузить.", field: "main")
        }
        return own.text
    }
}
