import Markup
import School
import Storage
import Web

/// The fields of requisites: read from what came in, drawn for what goes out.
enum RequisitesForm {
    private static let longestName = 400

    /// What was typed; an objection names the field that cannot be right.
    static func requisites(_ form: Form) throws -> Requisites {
        guard let zone = Zone(named: form["zone"] ?? "") else {
            throw Objection("Выберите часовой пояс.", field: "zone")
        }
        var new = Requisites(
            name: try form.needed("name", called: "Полное название", limit: longestName),
            shortName: try form.needed("short", called: "Краткое название", limit: 60), zone: zone)
        new.address = try form.text("address", called: "Адрес", limit: 300)
        new.ogrn = try number(.ogrn, form)
        new.inn = try number(.inn, form)
        new.kpp = try number(.kpp, form)
        new.licence = try form.text("licence", called: "Лицензия", limit: 200)
        new.accreditation = try form.text("accreditation", called: "Аккредитация", limit: 200)
        return new
    }

    private static func number(_ kind: RegistryNumber, _ form: Form) throws -> String {
        let typed = try form.text(kind.rawValue, called: kind.title, limit: 30)
        let text = String(typed.filter { !$0.isWhitespace }).uppercased()
        try kind.check(text)
        return text
    }

    /// The fields with what holds today, or empty.
    static func fields(_ form: Form, _ now: Requisites?, from day: Day) -> HTML {
        let fields = Fields(form), zones = Zone.all.map { (value: $0.name, title: $0.title) }
        let paper = "номер и дата, например: № 1234 от 15.03.2019"
        return """
            \(fields.day("from", "Действуют с", day, hint: "до этого дня в документах остаётся прежнее"))\
            \(fields.area("name", "Полное название", now?.name ?? "", limit: longestName, rows: 2, hint: "по уставу"))\
            \(fields.text("short", "Краткое название", now?.shortName ?? "", limit: 60, hint: "для экрана"))\
            \(fields.text("address", "Адрес", now?.address ?? "", limit: 300))\
            \(fields.text("ogrn", "ОГРН", now?.ogrn ?? "", limit: 30))\
            \(fields.text("inn", "ИНН", now?.inn ?? "", limit: 30))\
            \(fields.text("kpp", "КПП", now?.kpp ?? "", limit: 30))\
            \(fields.text("licence", "Лицензия", now?.licence ?? "", limit: 200, hint: paper))\
            \(fields.text("accreditation", "Аккредитация", now?.accreditation ?? "", limit: 200, hint: paper))\
            \(fields.select("zone", "Часовой пояс", zones, now?.zone.name ?? Zone.moscow.name))
            """
    }
}
