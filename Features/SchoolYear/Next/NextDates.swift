import Markup
import School
import Storage
import Web

/// The dates of the periods of a new year, as the form asks for them.
struct NextDates {
    let form: Form

    init(_ form: Form) { self.form = form }

    private func field(_ scheme: SchemeStep, _ n: Int, _ end: String) -> String { "\(end)-\(scheme.old.id)-\(n)" }

    /// The scheme with the dates that were typed; what was not sent stays as it was offered.
    func read(_ scheme: SchemeStep, in year: SchoolYear) throws -> SchemeStep {
        var last = year.starts - 1
        let parts = try scheme.parts.map { part in
            let (first, second) = (field(scheme, part.n, "from"), field(scheme, part.n, "to"))
            let from = try form.day(first, called: "\(scheme.old.name), начало") ?? part.from
            let to = try form.day(second, called: "\(scheme.old.name), конец") ?? part.to
            guard from > last, to >= from, year.contains(to) else {
                throw Objection(
                    "\(scheme.old.name), \(part.n)-й период: даты должны идти по порядку и лежать внутри "
                        + "\(year.title) учебного года.", field: first)
            }
            last = to
            return SchemePart(n: part.n, name: part.name, from: from, to: to, attestation: part.attestation)
        }
        return SchemeStep(old: scheme.old, parts: parts)
    }

    /// The dates as fields, each scheme under its name.
    func fields(_ schemes: [SchemeStep]) -> HTML {
        "\(each: schemes, { scheme in "\(each: scheme.parts, { part(scheme, $0) })" })"
    }

    private func part(_ scheme: SchemeStep, _ part: SchemePart) -> HTML {
        let title = part.name.isEmpty ? "\(scheme.old.name), \(part.n)" : "\(scheme.old.name), \(part.name)"
        let attested = part.attestation.map { ", аттестация \((part.to + $0).russian)" } ?? ""
        return """
            <fieldset class="field"><legend class="field__label">\(title)\(attested)</legend>\
            <label>с \(date(field(scheme, part.n, "from"), part.from))</label> \
            <label>по \(date(field(scheme, part.n, "to"), part.to))</label></fieldset>

            """
    }

    private func date(_ name: String, _ usual: Day) -> HTML {
        """
        <input class="input" data-size="date" type="date" id="\(name)" name="\(name)" value="\
        \(form[name] ?? usual.iso)" required\(if: form.objection?.field == name, " aria-invalid=\"true\"")>
        """
    }
}
