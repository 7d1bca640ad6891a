import Markup
import School
import Storage
import Web

/// Terms as a table: each tells on a tap how it was reckoned.
struct TermsTable {
    let lines: [TermLine]
    let showsOwner: Bool
    let today: Day
    let frame: Frame

    var html: HTML {
        """
        <table class="table" data-cards data-sticky><caption class="vh">Что ещё не внесено</caption><thead><tr>\
        <th scope="col">Что</th><th scope="col">Где</th>\
        \(if: showsOwner, "<th scope=\"col\">За кем</th>")<th scope="col">Срок</th></tr></thead><tbody>
        \(each: lines, row)</tbody></table>

        """
    }

    private func row(_ line: TermLine) -> HTML {
        """
        <tr><th scope="row"><a href="\(frame.link(line.link))">\(line.what)</a>\
        \(line.reminded.map { "<br><small>напоминали \($0.shortRussian)</small>" as HTML })</th>\
        <td data-label="Где">\(line.place)\(if: !line.lessonWords.isEmpty, "<br><small>\(line.lessonWords)</small>")</td>\
        \(if: showsOwner, "<td data-label=\"За кем\">\(line.owed.owner?.short ?? "учителя нет")</td>")\
        <td data-label="Срок">\(state(line))<details><summary>\(line.deadline.until(on: today) ?? "срок не установлен")\
        <span class="vh">: как посчитан</span></summary><ul class="reckoning">\
        \(each: line.deadline.reckoning, { "<li>\($0)</li>" })</ul></details>\
        <span class="only-print">\(line.deadline.words)</span></td></tr>

        """
    }

    private func state(_ line: TermLine) -> HTML {
        guard let late = line.late else {
            return line.isDue ? "<span class=\"tag\" data-kind=\"warn\">пора внести</span>" : .none
        }
        return """
            <span class="status__late"><span aria-hidden="true">◷</span> \(late.text)</span>
            """
    }
}
