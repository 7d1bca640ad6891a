import Markup
import School
import Storage
import Web

/// Somebody of the same name who is known already: the keeper says whether it is the same person.
struct Namesake: Sendable {
    let id: ID<Person>
    let name: PersonName
    let birth: Day?
    /// The class, the post or the child, whatever is known.
    let about: String
    let isStudent: Bool
}

extension Reading {
    private static let namesakes = SQL(
        """
        SELECT p.id, p.surname, p.given, p.patronymic, p.birth_day,
            coalesce((SELECT c.name FROM membership m JOIN school_class c ON c.id = m.class WHERE m.student = p.id
                    ORDER BY m.from_day DESC LIMIT 1),
                (SELECT e.post FROM employment e WHERE e.person = p.id ORDER BY e.from_day DESC, e.id DESC LIMIT 1),
                (SELECT ch.surname || ' ' || ch.given FROM parenthood h JOIN person ch ON ch.id = h.student
                    WHERE h.parent = p.id ORDER BY h.student LIMIT 1), ''),
            (SELECT count(*) FROM student s WHERE s.id = p.id)
        FROM person p WHERE p.search_key = ?1 ORDER BY p.id LIMIT 20
        """)

    /// Everybody of this full name; ё and е are one letter.
    func namesakes(of name: PersonName) throws -> [Namesake] {
        try rows(Self.namesakes, SearchKey.of(name)) { row in
            Namesake(
                id: row.id(0), name: PersonName(surname: row.text(1), given: row.text(2), patronymic: row.textOrNil(3)),
                birth: row.dayOrNil(4), about: row.text(5), isStudent: row.flag(6))
        }
    }
}

/// The answer about namesakes: nobody was asked about, one of them, or somebody new.
enum SamePerson: Sendable {
    case notSaid
    case known(ID<Person>)
    case new

    init(_ form: Form) {
        self = form["same"] == "new" ? .new : form["same"].flatMap { ID<Person>($0) }.map { .known($0) } ?? .notSaid
    }

    /// The person meant, nil for a new one; objects while there are namesakes and nothing was said of them.
    func settled(_ name: PersonName, _ records: Reading) throws -> ID<Person>? {
        let known = try records.namesakes(of: name).filter { !$0.isStudent }
        switch self {
        case .new: return nil
        case .known(let id):
            guard known.contains(where: { $0.id == id }) else {
                throw Objection("Имя изменилось после выбора. Выберите человека ещё раз.", field: "same")
            }
            return id
        case .notSaid:
            if known.isEmpty { return nil }
            throw Objection(
                "\(name.full): такой человек уже записан. Выберите его или отметьте, что это другой человек.",
                field: "same")
        }
    }

    /// The question about namesakes, drawn when it is asked.
    static func question(_ form: Form, _ namesakes: [Namesake]) -> HTML {
        guard !namesakes.isEmpty else { return .none }
        return """
            <fieldset class="field" id="same"><legend class="field__label">Кто это?</legend>\
            \(each: namesakes, { other in
                """
                <label class="choice"><input type="radio" name="same" value="\(other.id.number)">\
                <span>\(other.name.full)\
                <small>\(other.about)\(other.birth.map { ", дата рождения " + $0.russian } ?? "")</small></span></label>
                """
            })<label class="choice"><input type="radio" name="same" value="new"><span>Другой человек с тем же именем\
            </span></label></fieldset>
            """
    }

    /// The namesakes to ask about when the form came back for that; their birthdays are the office's to see.
    static func asked(_ form: Form, _ records: Reading, showsBirth: Bool = true) throws -> [Namesake] {
        guard form.objection?.field == "same", let facts = try? PersonForm.facts(form) else { return [] }
        return try records.namesakes(of: facts.name).filter { !$0.isStudent }.map { one in
            showsBirth ? one : Namesake(id: one.id, name: one.name, birth: nil, about: one.about, isStudent: false)
        }
    }
}
