import Markup
import School
import Storage
import Web

/// How much is owed, by teacher, kind or class; each row leads to its lines.
struct TermsSums {
    /// One row of the sums.
    struct Row: Sendable {
        let title: String
        let choice: TermsChoice
        let isChosen: Bool
        var late = 0
        var soon = 0
        var all = 0
        var unfilled = 0
    }

    let sums: [OwedSum]
    let choice: TermsChoice
    /// Whether a term is set by which the journal is to be filled, whatever the terms of its entries.
    let fills: Bool
    let frame: Frame

    /// In the order in which the records give them, those with the most overdue first.
    var rows: [Row] {
        var rows: [Row] = [], places: [String: Int] = [:]
        for sum in sums {
            let name = key(of: sum)
            if places[name] == nil {
                places[name] = rows.count
                rows.append(row(for: sum))
            }
            guard let index = places[name] else { continue }
            rows[index].late += sum.late
            rows[index].soon += sum.soon
            rows[index].all += sum.all
            rows[index].unfilled += sum.unfilled
        }
        return rows.enumerated().sorted { ($1.element.late, $0.offset) < ($0.element.late, $1.offset) }.map(\.element)
    }

    var html: HTML {
        """
        <table class="table" data-cards><caption class="vh">\(choice.grouping.title)</caption><thead><tr>\
        <th scope="col">\(head)</th><th scope="col">Просрочено</th><th scope="col">Истекает за сутки</th>\
        \(if: fills, "<th scope=\"col\">Журнал не заполнен</th>")<th scope="col">Всего не внесено</th></tr></thead><tbody>
        \(each: rows, { row in
            """
            <tr><th scope="row"><a href="\(frame.link(row.choice.link()))"\(if: row.isChosen, " aria-current=\"true\"")>\
            \(row.title)</a></th><td data-label="Просрочено">\(row.late)</td>\
            <td data-label="Истекает за сутки">\(row.soon)</td>\
            \(if: fills, "<td data-label=\"Журнал не заполнен\">\(row.unfilled)</td>")<td data-label="Всего не внесено">\(row.all)</td></tr>

            """
        })</tbody></table>

        """
    }

    private var head: String {
        switch choice.grouping {
        case .teacher: "За кем"
        case .key: "Что"
        case .schoolClass: "Класс"
        }
    }

    private func key(of sum: OwedSum) -> String {
        switch choice.grouping {
        case .teacher: "\(sum.owner?.number ?? 0)"
        case .key: "\(sum.key.rawValue)"
        case .schoolClass: sum.classSlug
        }
    }

    private func row(for sum: OwedSum) -> Row {
        switch choice.grouping {
        case .teacher:
            Row(
                title: sum.name?.short ?? "учителя нет",
                choice: choice.with { ($0.filter.person, $0.filter.isNobodys) = (sum.owner, sum.owner == nil) },
                isChosen: sum.owner == nil ? choice.filter.isNobodys : choice.filter.person == sum.owner)
        case .key:
            Row(
                title: sum.key.title, choice: choice.with { $0.filter.key = sum.key },
                isChosen: choice.filter.key == sum.key)
        case .schoolClass:
            Row(
                title: sum.className, choice: choice.with { $0.filter.classSlug = sum.classSlug },
                isChosen: choice.filter.classSlug == sum.classSlug)
        }
    }
}
