import Markup
import School
import Storage
import Web

/// The fields of a scheme of periods: read from what came in, drawn for what goes out.
struct SchemeForm {
    /// The most parts a year is divided into.
    static let most = 12

    let name: String
    let periods: [PeriodFacts]

    /// What was typed: parts are numbered without gaps; a part with no days at all is the end of the list.
    init(_ form: Form) throws {
        name = try form.needed("name", called: "Название", limit: 60)
        var found: [PeriodFacts] = []
        for n in 1...Self.most {
            let from = try form.day("from\(n)", called: "Начало \(n)-го периода")
            let to = try form.day("to\(n)", called: "Конец \(n)-го периода")
            guard from != nil || to != nil else { continue }
            guard let from, let to else {
                throw Objection("\(n)-й период: укажите и начало, и конец.", field: from == nil ? "from\(n)" : "to\(n)")
            }
            guard from <= to else {
                throw Objection("\(n)-й период: конец (\(to.russian)) раньше начала.", field: "to\(n)")
            }
            if let last = found.last, from <= last.days.upperBound {
                throw Objection(
                    "\(n)-й период начинается \(from.russian), а предыдущий кончается \(last.days.upperBound.russian): "
                        + "периоды идут по порядку и не накладываются.", field: "from\(n)")
            }
            var facts = PeriodFacts(from...to)
            facts.name = try form.text("name\(n)", called: "Название \(n)-го периода", limit: 40)
            facts.attestation = try form.day("attest\(n)", called: "День аттестации \(n)-го периода")
            if let day = facts.attestation, !(from...to + 14).contains(day) {
                throw Objection(
                    "\(n)-й период: день аттестации — внутри периода или не позже двух недель после него.",
                    field: "attest\(n)")
            }
            found.append(facts)
        }
        guard !found.isEmpty else { throw Objection("Укажите дни хотя бы одного периода.", field: "from1") }
        periods = found
    }

    /// Objects to parts outside the year, and to a number of parts that the kind does not have.
    func check(_ kind: PeriodKind, in year: SchoolYear) throws {
        let parts = UsualPeriods.parts(of: kind)
        guard parts.contains(periods.count) else {
            let wanted = parts.count == 1 ? "\(parts.lowerBound)" : "от \(parts.lowerBound) до \(parts.upperBound)"
            throw Objection(
                "«\(kind.title)»: частей должно быть \(wanted), а указано \(periods.count).", field: "from1")
        }
        for (place, facts) in periods.enumerated() {
            guard year.contains(facts.days.lowerBound), year.contains(facts.days.upperBound) else {
                throw Objection(
                    "\(place + 1)-й период выходит за учебный год: он идёт с \(year.starts.russian) по "
                        + "\(year.ends.russian).", field: "from\(place + 1)")
            }
        }
    }

    /// The fields with what stands, or with usual dates; `rows` of them.
    static func fields(_ form: Form, name: String, kind: PeriodKind, _ standing: [PeriodFacts], rows: Int) -> HTML {
        let fields = Fields(form)
        return """
            \(fields.text("name", "Название", name, limit: 60))\
            \(each: 1...max(rows, standing.count), { n in
                let facts = n <= standing.count ? standing[n - 1] : nil
                let usual = kind == .custom ? "\(n)-й период" : roman(n) + " " + kind.title
                return """
                    <fieldset class="period-fields"><legend>\(usual)</legend>\
                    \(fields.day("from\(n)", "С", facts?.days.lowerBound))\
                    \(fields.day("to\(n)", "По", facts?.days.upperBound))\
                    \(fields.day("attest\(n)", "День аттестации", facts?.attestation))\
                    \(fields.text("name\(n)", "Своё название", facts?.name ?? "", limit: 40))</fieldset>

                    """
            })
            """
    }
}
