import Markup
import School
import Storage
import Web

/// Somebody of the same name whom the school has taught: coming back keeps one's number.
struct SameStudent: Sendable {
    let id: ID<Student>
    let name: PersonName
    let birth: Day?
    /// The last class.
    let about: String

    /// Who is meant: nobody known, somebody known, or not said yet.
    static func settled(_ form: Form, _ name: PersonName, _ records: Reading) throws -> ID<Student>? {
        if form["same"] == "new" { return nil }
        let known = try records.sameStudents(name)
        guard let said = form["same"].flatMap({ ID<Student>($0) }) else {
            if known.isEmpty { return nil }
            throw Objection(
                "\(name.full): такой ученик уже записан. Выберите его или отметьте, что это другой.", field: "same")
        }
        guard known.contains(where: { $0.id == said }) else {
            throw Objection("Имя изменилось после выбора. Выберите ученика ещё раз.", field: "same")
        }
        return said
    }

    /// The question, drawn when it is asked.
    static func question(_ known: [SameStudent]) -> HTML {
        guard !known.isEmpty else { return .none }
        return """
            <fieldset class="field" id="same"><legend class="field__label">Кто это?</legend>\
            \(each: known, { other in
                """
                <label class="choice"><input type="radio" name="same" value="\(other.id.number)"><span>\
                \(other.name.full)<small>\(other.about)\(other.birth.map { ", дата рождения " + $0.russian } ?? "")\
                </small></span></label>
                """
            })<label class="choice"><input type="radio" name="same" value="new"><span>Другой ученик с тем же именем\
            </span></label></fieldset>
            """
    }

    /// The students to ask about when the form came back for that.
    static func asked(_ form: Form, _ records: Reading) throws -> [SameStudent] {
        guard form.objection?.field == "same", let name = try? AddArrival.name(form) else { return [] }
        return try records.sameStudents(name)
    }
}

extension Reading {
    private static let same = SQL(
        """
        SELECT p.id, p.surname, p.given, p.patronymic, p.birth_day,
            coalesce((SELECT c.name FROM membership m JOIN school_class c ON c.id = m.class WHERE m.student = p.id
                ORDER BY m.from_day DESC LIMIT 1), '')
        FROM person p JOIN student s ON s.id = p.id WHERE p.search_key = ?1 ORDER BY p.id LIMIT 20
        """)

    /// Every student of this full name; ё and е are one letter.
    func sameStudents(_ name: PersonName) throws -> [SameStudent] {
        try rows(Self.same, SearchKey.of(name)) { row in
            SameStudent(id: row.id(0), name: PersonName(row, at: 1), birth: row.dayOrNil(4), about: row.text(5))
        }
    }
}
