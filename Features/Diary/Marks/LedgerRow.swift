import Markup
import School
import Web

/// One subject's line of the ledger.
struct LedgerRow {
    let line: SubjectLine
    let sheet: MarksSheet
    let frame: Frame

    private var isWhole: Bool { !line.parts.isEmpty }
    private var isYear: Bool { sheet.period?.kind == .year }

    var row: HTML {
        """
        <tr><th scope="row">\(line.title)<small>\(about)</small></th><td class="ledger__marks">\(marks)\(reckoning)\
        </td>\
        <td class="num ledger__avg">\(line.average?.text ?? "—")</td><td class="num">\(final)</td></tr>

        """
    }

    private var about: String {
        isWhole
            ? "складывается: " + line.parts.map(\.lowercasedFirst).joined(separator: ", ")
            : line.teachers.joined(separator: ", ")
    }

    /// A whole year's marks would be a crowd; there the periods' final marks stand in their place.
    private var marks: HTML {
        if isYear {
            let later: [FinalKind] = [.attestation, .exam, .overall]
            return """
                <ul class="marks">\(each: sheet.periods.filter { $0.kind != .year }, { part($0.title, $0.id.number) })\
                \(each: later, { part($0.title, -$0.rawValue) })</ul>
                """
        }
        if isWhole { return .none }
        let own = line.marks.filter(\.source.isEmpty)
        return "\(if: !own.isEmpty, "<ul class=\"marks\">\(each: own, mark)</ul>")\(brought)"
    }

    /// The marks of each former school under its name, after our own.
    private var brought: HTML {
        let all = line.marks.filter { !$0.source.isEmpty }
        if isYear || isWhole || all.isEmpty { return .none }
        var schools: [String] = []
        for mark in all where !schools.contains(mark.source) { schools.append(mark.source) }
        return """
            \(each: schools, { school in
                """
                <p class="ledger__brought"><small>Из прежней школы (\(school)):</small></p><ul class="marks">\
                \(each: all.filter { $0.source == school }, mark)</ul>
                """
            })
            """
    }

    private func part(_ title: String, _ key: Int) -> HTML {
        guard let mark = line.finals[key] else { return .none }
        return """
            <li><a href="\(history(key))"><span class="\(style(mark))">\(text(mark))</span><small>\(title)</small></a></li>
            """
    }

    /// Points of a hundred say so among marks of another scale.
    private func text(_ mark: Mark) -> String {
        if case .hundred = mark, line.scale != .hundred { "\(mark.text) из 100" } else { mark.text }
    }

    private func mark(_ mark: LedgerMark) -> HTML { mark.item(of: sheet.child.id, frame) }

    private var final: HTML {
        guard let period = sheet.period else { return .none }
        let key = isYear && line.finals[0] != nil ? 0 : period.id.number
        guard let mark = line.finals[key] else { return "—" }
        return """
            <a href="\(history(key))" aria-label="\(mark.text), история отметки"><span class="\(style(mark))">\
            \(mark.text)</span></a>
            """
    }

    /// The way to who put a final mark and when: below zero the key is its kind, zero is the year.
    private func history(_ key: Int) -> Link {
        let kind: FinalKind = key > 0 ? .period : FinalKind(rawValue: -key) ?? .year
        return frame.link(
            .ownFinalHistory(
                sheet.child.id, line.subject, year: sheet.year, kind, period: key > 0 ? ID(key) : nil))
    }

    private func style(_ mark: Mark) -> String { if case .five(let number) = mark { "m\(number)" } else { "" } }

    private var reckoning: HTML {
        let reckoning = Reckoning(line.marks)
        guard let period = sheet.period, !reckoning.formula.isEmpty || !reckoning.leftOut.isEmpty else { return .none }
        let weighing = sheet.regulation.weighing
        let prospect = Prospect(
            line, rounding: sheet.rounding(of: line), minimum: sheet.minimum, kind: period.kind, weighing: weighing
        ).text
        return """
            <details><summary>как посчитано</summary><dl class="facts">\
            \(fact(weighing == .own ? "Средняя взвешенная" : "Средняя", reckoning.formula))\
            \(fact("Не входят", reckoning.leftOut))\
            \(fact("Прогноз", prospect))</dl></details>
            """
    }

    private func fact(_ name: String, _ value: String) -> HTML {
        value.isEmpty ? .none : "<dt>\(name)</dt><dd>\(value)</dd>"
    }
}

extension LedgerMark {
    /// The mark with its day, as an item of a list.
    func item(of student: ID<Student>, _ frame: Frame) -> HTML {
        let drawn: HTML =
            source.isEmpty
            ? seen.draw(of: student, hint: seen.hint(work), frame)
            : "<span class=\"\(seen.style)\">\(seen.mark.text)</span>"
        let work = source.isEmpty || seen.note.isEmpty ? "" : ", \(seen.note)"
        return "<li>\(drawn)<small>\(day.day).\(day.shortRussian.suffix(2).description)\(work)</small></li>"
    }
}
